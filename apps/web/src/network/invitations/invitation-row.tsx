import type { InvitationInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../me/use-deed.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { revokeInvitation } from './invitations-api.ts';
import styles from './invitations-panel.module.css';
import { useInvitationWords } from './use-invitation-words.ts';

/** One who is invited and not here yet. */
export function InvitationRow({
  invitation,
  mayTakeBack,
  onTakenBack,
}: {
  invitation: InvitationInfo;
  mayTakeBack: boolean;
  onTakenBack: () => void;
}) {
  const { t } = useTranslation('invitations');
  const { whoOf, dayOf } = useInvitationWords();
  const { working, failure, run } = useDeed();
  const who = whoOf(invitation);
  const made = dayOf(invitation.createdAt);
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.level}>{who}</p>
        <p className={styles.dates}>{t('dates', { made, until: dayOf(invitation.expiresAt) })}</p>
      </div>
      {mayTakeBack ? (
        <Button
          look="quiet"
          busyWords={working ? t('working') : undefined}
          aria-label={working ? undefined : t('takeBackOf', { who, made })}
          onClick={() => void run(() => revokeInvitation(invitation.id), onTakenBack)}
        >
          {t('takeBack')}
        </Button>
      ) : null}
      <FailureNotice failure={failure} />
    </li>
  );
}
