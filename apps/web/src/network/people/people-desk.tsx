import type { NetworkHome, PersonInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Page } from '../../shell/page.tsx';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountLinks } from '../account-links.tsx';
import { InvitationsPanel } from '../invitations/invitations-panel.tsx';
import { cardsPath, importPath } from '../paths.ts';
import styles from './people-desk.module.css';
import { type OpenDialog, PeopleDialogs } from './people-dialogs.tsx';
import { isNarrowed, type PeopleFilter } from './people-filter.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleListing } from './people-listing.tsx';
import { PeopleTrail } from './people-trail.tsx';
import { TeamsAtAGlance } from './teams-at-a-glance.tsx';
import { UnannouncedPanel } from './unannounced-panel.tsx';
import { useNewcomers } from './use-newcomers.ts';
import { usePeople } from './use-people.ts';
import { useSettled } from './use-settled.ts';

/** The people of one network: the unannounced on top, then each team, then everybody. */
export function PeopleDesk({
  home,
  onTeamsChanged,
}: {
  home: NetworkHome;
  onTeamsChanged: () => void;
}) {
  const { t } = useTranslation('people');
  const { network, teams } = home;
  const [filter, setFilter] = useState<PeopleFilter>({});
  const { list, fetchMore, fetchAgain } = usePeople(network.id, useSettled(filter));
  const { newcomers, lookAgain } = useNewcomers(network.id);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [told, setTold] = useState<string>();

  const changed = (words: string) => {
    setDialog(undefined);
    setTold(words);
    fetchAgain();
    lookAgain();
    onTeamsChanged();
  };
  const change = (person: PersonInfo) => setDialog({ kind: 'change', person });

  return (
    <Page
      title={t('title')}
      headerExtra={<AccountLinks />}
      trail={<PeopleTrail networkId={network.id} here={t('title')} />}
    >
      <div className={styles.desk}>
        <header className={styles.head}>
          <h1>{t('title')}</h1>
          <div className={styles.ways}>
            <Button look="strong" onClick={() => setDialog({ kind: 'add' })}>
              <PlusIcon />
              {t('add.open')}
            </Button>
            <ButtonLink to={importPath(network.id)}>{t('toImport')}</ButtonLink>
            <ButtonLink to={cardsPath(network.id)}>{t('toCards')}</ButtonLink>
          </div>
        </header>
        <div role="status">
          {told === undefined ? null : (
            <Notice kind="success" quiet>
              <p>{told}</p>
            </Notice>
          )}
        </div>
        <UnannouncedPanel
          newcomers={newcomers}
          onMatch={(person) => setDialog({ kind: 'match', person })}
          onMatched={changed}
        />
        <TeamsAtAGlance
          teams={teams}
          rule={network.settings.composition}
          shown={filter.team}
          onShow={(team) => setFilter((before) => ({ ...before, team }))}
        />
        <InvitationsPanel networkId={network.id} teams={teams} />
        <section aria-labelledby="everybody" className={styles.everybody}>
          <h2 id="everybody">{t('list.title')}</h2>
          <PeopleFilters filter={filter} teams={teams} onFilter={setFilter} />
          <PeopleListing
            list={list}
            narrowed={isNarrowed(filter)}
            onClear={() => setFilter({})}
            onMore={fetchMore}
            onRetry={fetchAgain}
            onChange={change}
          />
        </section>
      </div>
      <PeopleDialogs
        open={dialog}
        networkId={network.id}
        teams={teams}
        expected={newcomers.expected}
        onOpen={setDialog}
        onChanged={changed}
      />
    </Page>
  );
}
