import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { cardsPath } from '../network/paths.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyLink } from './copy-link.tsx';
import { DoorControls } from './door-controls.tsx';
import styles from './door-panel.module.css';
import { DoorRules } from './door-rules.tsx';
import { JoinCode } from './join-code.tsx';
import { Panel } from './panel.tsx';
import { QrCode } from './qr-code.tsx';
import type { LiveConvening } from './use-convening.ts';
import { useDoorWords } from './use-door-words.ts';

/** How people come in: the address and the code to call out, the square to scan, the door itself. */
export function DoorPanel({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: LiveConvening;
}) {
  const { t } = useTranslation('convening');
  const { letsIn } = useDoorWords(state);
  // Not the address of this page: one who signs in at the server itself is at an address of no use to others.
  const { origin, host, hostname } = new URL(convening.origin);
  const link = `${origin}/j/${convening.joinToken}`;
  return (
    <Panel title={t('door.title')}>
      <div className={styles.card}>
        <div className={`${styles.byCode} ${letsIn ? '' : styles.asleep}`}>
          <p className={styles.address}>
            {t('door.address')} <b className={styles.host}>{host}</b> {t('door.code')}
          </p>
          <JoinCode code={convening.joinCode} />
        </div>
        <div className={styles.byQr}>
          <div className={`${styles.qr} ${letsIn ? '' : styles.shut}`}>
            <QrCode text={link} label={t('door.qr')} />
          </div>
          <div className={styles.door}>
            {letsIn ? <p>{t('door.scan')}</p> : null}
            <DoorControls state={state} live={live} />
            <CopyLink link={link} />
            <ButtonLink to={cardsPath(convening.networkId)}>{t('door.cards')}</ButtonLink>
          </div>
        </div>
        <DoorRules state={state} live={live} waiting={convening.waiting} />
      </div>
      {isOnlyThisComputer(hostname) ? (
        <Notice kind="hint" quiet>
          <p>{t('door.onlyHere')}</p>
        </Notice>
      ) : null}
    </Panel>
  );
}

/** Whether a name means, on every device, that device itself. */
function isOnlyThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
