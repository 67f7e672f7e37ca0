import type { ReturnLink } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../convening/panel.tsx';
import { ShownLink } from '../convening/shown-link.tsx';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { makeReturnLink, revokeReturnLink } from './me-api.ts';
import styles from './return-link-part.module.css';
import { useDeed } from './use-deed.ts';

/** One's own link, which brings one back on any device: made, copied, scanned, made anew, or stopped. */
export function ReturnLinkPart() {
  const { t } = useTranslation('me');
  const [link, setLink] = useState<ReturnLink>();
  const [revoked, setRevoked] = useState(false);
  const making = useDeed();
  const revoking = useDeed();
  const make = () =>
    making.run(makeReturnLink, (made) => {
      setLink(made);
      setRevoked(false);
    });
  const revoke = () =>
    revoking.run(revokeReturnLink, () => {
      setLink(undefined);
      setRevoked(true);
    });
  return (
    <Panel title={t('link.title')}>
      <p>{t('link.lead')}</p>
      {link === undefined ? (
        <p className={styles.soft}>{t('link.before')}</p>
      ) : (
        <MyLink link={link} />
      )}
      <p role="status" className={styles.told}>
        {revoked ? t('link.revoked') : null}
      </p>
      <div className={styles.ways}>
        <Button
          look={link === undefined ? 'strong' : 'plain'}
          busyWords={making.working ? t('working') : undefined}
          onClick={() => void make()}
        >
          {link === undefined ? t('link.make') : t('link.renew')}
        </Button>
        <Button
          look="quiet"
          busyWords={revoking.working ? t('working') : undefined}
          onClick={() => void revoke()}
        >
          {t('link.revoke')}
        </Button>
      </div>
      <FailureNotice failure={making.failure ?? revoking.failure} />
    </Panel>
  );
}

function MyLink({ link: { path, expiresAt } }: { link: ReturnLink }) {
  const { t, i18n } = useTranslation('me');
  const day = new Date(expiresAt).toLocaleDateString(currentLanguage(i18n), { dateStyle: 'long' });
  return (
    <ShownLink
      path={path}
      words={{
        copy: t('link.copy'),
        copied: t('link.copied'),
        byHand: t('byHand'),
        qr: t('link.qr'),
        until: t('link.until', { day }),
      }}
    />
  );
}
