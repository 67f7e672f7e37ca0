import type { SentPulse, TeamSummary } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { makePulseLinks } from './between-api.ts';
import { MadeLinks } from './made-links.tsx';

/** Makes the links to open questions again, after it has said what that does. */
export function LinksDialog({
  pulseId,
  teamId,
  teams,
  onClose,
}: {
  pulseId: string;
  /** Whose links are wanted; null: everybody's. */
  teamId: string | null;
  teams: readonly TeamSummary[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['between', 'shell']);
  const [sent, setSent] = useState<SentPulse>();
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const make = async () => {
    setMaking(true);
    const answer = await makePulseLinks(pulseId, teamId);
    setMaking(false);
    if (answer.kind === 'ok') setSent(answer.value);
    else setFailure(answer);
  };
  if (sent) return <MadeLinks sent={sent} teams={teams} onClose={onClose} />;
  return (
    <Dialog
      title={t('standing.links')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            busyWords={making ? t('dialog.making2') : undefined}
            onClick={() => void make()}
          >
            {t('dialog.makeAgain')}
          </Button>
        </>
      }
    >
      <p>{t('dialog.linksBody')}</p>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
