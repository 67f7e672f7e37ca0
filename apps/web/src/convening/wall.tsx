import { nextStep } from '@throughline/convening';
import type { ConveningForStaff, ConveningState, Language } from '@throughline/protocol';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { TimeLeft } from './time-left.tsx';
import type { LiveConvening } from './use-convening.ts';
import { useScreenAwake } from './use-screen-awake.ts';
import styles from './wall.module.css';
import { WallDoor } from './wall-door.tsx';
import { WallTools } from './wall-tools.tsx';

/**
 * What the whole room sees: the step, what is asked of everyone, in both languages, and how long it still
 * goes on; the way in while the door is open. Nothing on it is private, and it needs nobody to look after it.
 */
export function Wall({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: Pick<LiveConvening, 'link' | 'serverNow'>;
}) {
  const { t, i18n } = useTranslation(['convening', 'room', 'shell']);
  const first = currentLanguage(i18n);
  const second: Language = first === 'en' ? 'es' : 'en';
  const name = convening.name[first];
  useScreenAwake();
  useEffect(() => {
    document.title = `${name} · ${t('product', { ns: 'shell' })}`;
  }, [name, t]);
  const { agenda, currentStep, timer } = state;
  const step = currentStep === null ? undefined : agenda[currentStep];
  const isOver = state.stage === 'closed' || state.stage === 'sealed';
  const after = nextStep(state);
  const next = after === undefined ? undefined : agenda[after];
  return (
    <main className={styles.wall} data-step={step !== undefined && !isOver ? 'on' : 'off'}>
      <header className={styles.top}>
        <p className={styles.name}>{name}</p>
        {step === undefined || isOver ? null : (
          <p className={styles.place}>
            {t('place', { ns: 'room', step: (currentStep ?? 0) + 1, count: agenda.length })}
          </p>
        )}
        <WallTools />
      </header>
      <section className={styles.now} aria-live="polite">
        {isOver ? (
          <h1 className={styles.title}>{t('wall.thanks')}</h1>
        ) : step === undefined ? (
          <>
            <h1 className={styles.title}>{t('wall.welcome')}</h1>
            <p className={styles.prompt}>{t('wall.soon')}</p>
          </>
        ) : (
          <>
            <h1 className={styles.title}>{step.title[first]}</h1>
            <p className={styles.prompt}>{step.prompt[first]}</p>
            {step.prompt[second] === step.prompt[first] ? null : (
              <p className={styles.second} lang={second}>
                <b>{step.title[second]}</b> {step.prompt[second]}
              </p>
            )}
          </>
        )}
      </section>
      <footer className={styles.foot}>
        <div className={styles.time}>
          {isOver ? null : <TimeLeft timer={timer} serverNow={live.serverNow} wall />}
          {next === undefined || isOver || step === undefined ? null : (
            <p className={styles.next}>{t('steps.upNext', { title: next.title[first] })}</p>
          )}
        </div>
        <WallDoor convening={convening} state={state} />
      </footer>
      {live.link === 'connected' || live.link === 'connecting' ? null : (
        <p className={styles.lost} role="status">
          {t(`live.${live.link}`)}
        </p>
      )}
    </main>
  );
}
