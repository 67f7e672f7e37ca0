import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { JoinCode } from './join-code.tsx';
import { QrCode } from './qr-code.tsx';
import { useDoorWords } from './use-door-words.ts';
import styles from './wall-door.module.css';

/** The way in, for as long as newcomers are let in: the address, the code and the square. */
export function WallDoor({
  convening,
  state,
  small = false,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  /** On one line: something else is large. */
  small?: boolean;
}) {
  const { t } = useTranslation(['convening', 'wall']);
  const { letsIn } = useDoorWords(state);
  if (!letsIn) return null;
  const { origin, host } = new URL(convening.origin);
  if (small) {
    return (
      <section className={styles.line} aria-label={t('door.title')}>
        <p>{t('joinShort', { ns: 'wall', host })}</p>
        <JoinCode code={convening.joinCode} />
      </section>
    );
  }
  return (
    <section className={styles.door} aria-label={t('door.title')}>
      <div className={styles.words}>
        <p>
          {t('door.address')} <b className={styles.host}>{host}</b> {t('door.code')}
        </p>
        <JoinCode code={convening.joinCode} />
      </div>
      <div className={styles.qr}>
        <QrCode text={`${origin}/j/${convening.joinToken}`} label={t('door.qr')} />
      </div>
    </section>
  );
}
