import {
  type InvitationInfo,
  LEVELS,
  type NewInvitation,
  type TeamSummary,
} from '@throughline/protocol';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../http/use-session.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { mayerOf } from '../mayer-of.ts';
import { useFetched } from '../use-fetched.ts';
import { InvitationRow } from './invitation-row.tsx';
import { fetchInvitations } from './invitations-api.ts';
import styles from './invitations-panel.module.css';
import { InviteDialog } from './invite-dialog.tsx';
import { MadeInvitation } from './made-invitation.tsx';
import { openInvitations } from './open-invitations.ts';

/** Who is invited and not here yet, and the way to invite somebody. */
export function InvitationsPanel({
  networkId,
  teams,
}: {
  networkId: string;
  teams: readonly TeamSummary[];
}) {
  const { t } = useTranslation('invitations');
  const session = useSession();
  const titleId = useId();
  const inviting = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<NewInvitation>();
  const [takenBack, setTakenBack] = useState(false);
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchInvitations(networkId, signal), [networkId]),
  );
  if (session.kind !== 'signed-in') return null;
  const may = mayerOf(session.session);
  const levels = LEVELS.filter((level) => may('invitation.make', { networkId, level }));

  const make = (invitation: NewInvitation) => {
    setAsking(false);
    setMade(invitation);
    setTakenBack(false);
    fetchAgain();
  };
  const takeBack = (id: string) => {
    // The button that was pressed goes with its row.
    inviting.current?.focus();
    if (made?.id === id) setMade(undefined);
    setTakenBack(true);
    fetchAgain();
  };
  const putAway = () => {
    inviting.current?.focus();
    setMade(undefined);
  };
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <div className={styles.head}>
        <h2 id={titleId}>{t('title')}</h2>
        {levels.length === 0 ? null : (
          <Button ref={inviting} onClick={() => setAsking(true)}>
            <PlusIcon />
            {t('open')}
          </Button>
        )}
      </div>
      <p className={styles.lead}>{t('lead')}</p>
      {made === undefined ? null : <MadeInvitation key={made.id} made={made} onPutAway={putAway} />}
      <p role="status" className={styles.told}>
        {takenBack ? t('takenBack') : null}
      </p>
      {status.kind === 'fetching' ? <p>{t('fetching')}</p> : null}
      {status.kind === 'failed' ? (
        <FailureNotice failure={status.failure} onRetry={fetchAgain} />
      ) : null}
      {status.kind === 'here' ? (
        <OpenInvitations
          invitations={openInvitations(status.value, Date.now())}
          mayTakeBack={({ level }) => levels.includes(level)}
          onTakenBack={takeBack}
        />
      ) : null}
      {asking ? (
        <InviteDialog
          networkId={networkId}
          teams={teams}
          levels={levels}
          onClose={() => setAsking(false)}
          onMade={make}
        />
      ) : null}
    </section>
  );
}

function OpenInvitations({
  invitations,
  mayTakeBack,
  onTakenBack,
}: {
  invitations: readonly InvitationInfo[];
  mayTakeBack: (invitation: InvitationInfo) => boolean;
  onTakenBack: (id: string) => void;
}) {
  const { t } = useTranslation('invitations');
  if (invitations.length === 0) return <p className={styles.dates}>{t('none')}</p>;
  return (
    <ul aria-label={t('waiting')} className={styles.list}>
      {invitations.map((invitation) => (
        <InvitationRow
          key={invitation.id}
          invitation={invitation}
          mayTakeBack={mayTakeBack(invitation)}
          onTakenBack={() => onTakenBack(invitation.id)}
        />
      ))}
    </ul>
  );
}
