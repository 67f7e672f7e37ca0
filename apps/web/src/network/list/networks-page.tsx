import type { Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore } from '../../http/use-session.ts';
import { goTo } from '../../routing/place.ts';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountLinks } from '../account-links.tsx';
import { FetchedPage } from '../fetched-page.tsx';
import { mayerOf } from '../mayer-of.ts';
import { networkPath } from '../paths.ts';
import { fetchNetworks } from '../requests.ts';
import { Empty } from '../section.tsx';
import { useFetched } from '../use-fetched.ts';
import { NetworkCard } from './network-card.tsx';
import { NetworkDialog } from './network-dialog.tsx';
import styles from './networks-page.module.css';

/** `/networks`: the networks that this person belongs to; for a steward of the server, the way to a new one. */
export function NetworksPage() {
  const { t } = useTranslation('network');
  const fetched = useFetched(fetchNetworks);
  const [making, setMaking] = useState(() => location.hash === NEW);
  return (
    <FetchedPage fetched={fetched}>
      {(networks, session) => {
        const make = mayMake(session) ? (
          <Button look="strong" onClick={() => setMaking(true)}>
            {t('networks.make')}
          </Button>
        ) : null;
        return (
          <Page title={t('networks.title')} headerExtra={<AccountLinks />}>
            <div className={styles.networks}>
              <header className={styles.title}>
                <h1>{t('networks.title')}</h1>
                {networks.length === 0 ? null : make}
              </header>
              {networks.length === 0 ? (
                <Empty title={t('networks.none')} body={t('networks.noneBody')}>
                  {make}
                </Empty>
              ) : (
                <ul className={styles.list}>
                  {networks.map((network) => (
                    <NetworkCard key={network.id} network={network} />
                  ))}
                </ul>
              )}
            </div>
            {making ? (
              <NetworkDialog
                onClose={() => setMaking(false)}
                onSaved={({ id }) => {
                  void sessionStore.getState().refresh();
                  goTo(networkPath(id));
                }}
              />
            ) : null}
          </Page>
        );
      }}
    </FetchedPage>
  );
}

/** In the address: the form for a new network is open at once. */
const NEW = '#new';

const mayMake = (session: Session): boolean =>
  mayerOf(session)('network.make', { networkId: null });
