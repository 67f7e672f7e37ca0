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
}: {
  convening: ConveningForStaff;
  state: ConveningState;
}) {
  const { t } = useTranslation('convening');
  const { letsIn } = useDoorWords(state);
  if (!letsIn) return null;
  const { origin, host } = new URL(convening.origin);
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
