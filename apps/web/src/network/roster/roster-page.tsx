import { useTranslation } from 'react-i18next';
import { useParams } from '../../routing/use-place.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Page } from '../../shell/page.tsx';
import { AccountLinks } from '../account-links.tsx';
import { PeopleTrail } from '../people/people-trail.tsx';
import { RosterDone } from './roster-done.tsx';
import { holdsWork } from './roster-draft.ts';
import { RosterEntry } from './roster-entry.tsx';
import { RosterLook } from './roster-look.tsx';
import styles from './roster-page.module.css';
import { useRoster } from './use-roster.ts';
import { useUnloadGuard } from './use-unload-guard.ts';

/** `/network/:id/people/import`: brings in a list that somebody has already. */
export function RosterPage() {
  const { networkId = '' } = useParams();
  return <RosterDesk key={networkId} networkId={networkId} />;
}

function RosterDesk({ networkId }: { networkId: string }) {
  const { t } = useTranslation('roster');
  const roster = useRoster(networkId);
  const { draft, preview, failure } = roster;
  const done = preview !== undefined && preview.lines.length === 0 && draft.broughtIn > 0;
  useUnloadGuard(!done && holdsWork(draft));
  return (
    <Page
      title={t('title')}
      headerExtra={<AccountLinks />}
      trail={<PeopleTrail networkId={networkId} here={t('title')} />}
    >
      <div className={styles.desk}>
        <h1>{t('title')}</h1>
        {preview === undefined ? (
          <RosterEntry roster={roster} />
        ) : done ? (
          <RosterDone roster={roster} networkId={networkId} />
        ) : (
          <RosterLook roster={roster} preview={preview} />
        )}
        <FailureNotice failure={failure} />
      </div>
    </Page>
  );
}
