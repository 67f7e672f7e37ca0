import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from '../../routing/use-place.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Page } from '../../shell/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { AccountLinks } from '../account-links.tsx';
import { PeopleTrail } from '../people/people-trail.tsx';
import { CardsChooser } from './cards-chooser.tsx';
import styles from './cards-page.module.css';
import { CardsReady } from './cards-ready.tsx';
import type { MadeCard } from './make-cards.ts';
import { useCardPeople } from './use-card-people.ts';

/** `/network/:id/cards`: chooses people, makes a personal card for each, and prints them. */
export function CardsPage() {
  const { networkId = '' } = useParams();
  return <CardsDesk key={networkId} networkId={networkId} />;
}

function CardsDesk({ networkId }: { networkId: string }) {
  const { t } = useTranslation(['cards', 'shell']);
  const { status, fetchAgain } = useCardPeople(networkId);
  const [cards, setCards] = useState<readonly MadeCard[]>();
  return (
    <Page
      title={t('title')}
      headerExtra={<AccountLinks />}
      trail={<PeopleTrail networkId={networkId} here={t('title')} />}
    >
      <div className={styles.desk}>
        <h1 className={styles.head}>{status.kind === 'failed' ? t('failed') : t('title')}</h1>
        {status.kind === 'fetching' ? (
          <Spinner words={t('opening')} slowWords={t('slow', { ns: 'shell' })} />
        ) : status.kind === 'failed' ? (
          <FailureNotice failure={status.failure} onRetry={fetchAgain} />
        ) : cards === undefined ? (
          <CardsChooser people={status.people} onMade={setCards} />
        ) : (
          <CardsReady cards={cards} origin={status.origin} onChange={() => setCards(undefined)} />
        )}
      </div>
    </Page>
  );
}
