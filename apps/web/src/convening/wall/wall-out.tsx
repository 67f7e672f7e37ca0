import type { Breakout, Language, Out } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import { useFit } from './use-fit.ts';
import { useOtherLanguage } from './use-other-language.ts';
import styles from './wall-groups.module.css';

/** Where everybody goes, and when they are called back, how long that still is: large, in both languages. */
export function WallOut({
  breakout,
  out,
  serverNow,
}: {
  breakout: Breakout;
  out: Out;
  serverNow: () => number;
}) {
  return out.backAt === null ? (
    <Groups breakout={breakout} />
  ) : (
    <ComeBack backAt={out.backAt} serverNow={serverNow} />
  );
}

function Groups({ breakout: { groups } }: { breakout: Breakout }) {
  const { t } = useTranslation('wall');
  const other = useOtherLanguage();
  const { box } = useFit(groups, 4.9);
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>
        {t('out')} <Second of={other} text={other.t('out')} />
      </h1>
      <div ref={box} className={styles.groups}>
        <ul>
          {groups.map(({ id, name, place, link }) => (
            <li key={id} className={styles.group}>
              <span className={styles.name}>{name}</span>
              {place === '' && link === '' ? null : (
                <span className={styles.place}>
                  {place === '' ? t('onCall') : t('outAtTable', { place })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ComeBack({ backAt, serverNow }: { backAt: number; serverNow: () => number }) {
  const { t } = useTranslation('wall');
  const other = useOtherLanguage();
  const left = useTimeLeft({ is: 'running', endsAt: backAt }, serverNow) ?? 0;
  const word = left > 0 ? 'backIn' : 'back';
  return (
    <div className={styles.back}>
      <h1 className={styles.call}>
        {t(word)} <Second of={other} text={other.t(word)} />
      </h1>
      {left > 0 ? (
        <p role="timer" className={styles.count}>
          {clockFace(left)}
        </p>
      ) : null}
    </div>
  );
}

function Second({ of, text }: { of: { language: Language }; text: string }) {
  return (
    <span lang={of.language} className={styles.second}>
      {text}
    </span>
  );
}
