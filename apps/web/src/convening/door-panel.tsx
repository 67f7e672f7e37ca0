import { letsNewcomersIn } from '@throughline/convening';
import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { DoorClosedIcon, DoorOpenIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyLink } from './copy-link.tsx';
import styles from './door-panel.module.css';
import { JoinCode } from './join-code.tsx';
import { Panel } from './panel.tsx';
import { QrCode } from './qr-code.tsx';
import type { LiveConvening } from './use-convening.ts';

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
  const open = letsNewcomersIn(state);
  const changing = live.running === 'open-door' || live.running === 'close-door';
  // Not the address of this page: one who signs in at the server itself is at an address of no use to others.
  const { origin, host, hostname } = new URL(convening.origin);
  const link = `${origin}/j/${convening.joinToken}`;
  return (
    <Panel title={t('door.title')}>
      <div className={styles.card}>
        <div className={`${styles.byCode} ${open ? '' : styles.asleep}`}>
          <p className={styles.address}>
            {t('door.address')} <b className={styles.host}>{host}</b> {t('door.code')}
          </p>
          <JoinCode code={convening.joinCode} />
        </div>
        <div className={styles.byQr}>
          <div className={`${styles.qr} ${open ? '' : styles.shut}`}>
            <QrCode text={link} label={t('door.qr')} />
          </div>
          <div className={styles.door}>
            {open ? <p>{t('door.scan')}</p> : null}
            <p className={styles.state} role="status">
              {open ? <DoorOpenIcon /> : <DoorClosedIcon />}
              {open ? t('door.open') : t('door.closed')}
            </p>
            <Button
              look={open ? 'plain' : 'strong'}
              busyWords={changing ? t('steps.changing') : undefined}
              onClick={() => live.send({ type: open ? 'close-door' : 'open-door' })}
            >
              {open ? t('door.closeIt') : t('door.openIt')}
            </Button>
            <CopyLink link={link} />
          </div>
        </div>
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
