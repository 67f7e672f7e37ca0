import type { ConveningForStaff } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../qr-code.tsx';
import styles from './remote-link.module.css';

/** The way to the remote: a square for the phone's camera, and the address. It lets nobody in who is not signed in. */
export function RemoteLink({ convening: { id, origin } }: { convening: ConveningForStaff }) {
  const { t } = useTranslation('remote');
  const [isOpen, setOpen] = useState(false);
  const path = `/remote/${id}`;
  // Not the address of this page: one who signs in at the server itself is at an address of no use to a phone.
  const address = `${new URL(origin).origin}${path}`;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {isOpen ? (
        <Dialog title={t('open')} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <p>{t('openHint')}</p>
          <div className={styles.qr}>
            <QrCode text={address} label={t('qr')} />
          </div>
          <Link to={path} className={styles.address}>
            {address}
          </Link>
        </Dialog>
      ) : null}
    </>
  );
}
