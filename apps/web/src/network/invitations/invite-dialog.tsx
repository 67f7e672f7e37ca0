import type { Level, NewInvitation, TeamSummary } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../me/use-deed.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { makeInvitation } from './invitations-api.ts';
import styles from './invitations-panel.module.css';

/** Asks for what and into which team somebody is invited. */
export function InviteDialog({
  networkId,
  teams,
  levels,
  onClose,
  onMade,
}: {
  networkId: string;
  teams: readonly TeamSummary[];
  /** The levels that this person may invite to. */
  levels: readonly Level[];
  onClose: () => void;
  onMade: (made: NewInvitation) => void;
}) {
  const { t } = useTranslation(['invitations', 'people', 'shell']);
  const formId = useId();
  const [level, setLevel] = useState<Level>('facilitator');
  const [teamId, setTeamId] = useState('');
  const { working, failure, run } = useDeed();
  const make = () =>
    run(() => makeInvitation(networkId, { level, teamId: teamId === '' ? null : teamId }), onMade);
  const teamless = level === 'member' && teamId === '';
  return (
    <Dialog
      title={t('form.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            type="submit"
            form={formId}
            busyWords={working ? t('working') : undefined}
          >
            {t('form.make')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <ChoiceGroup
          label={t('form.level')}
          hint={t(`levelHint.${level}`, { ns: 'people' })}
          value={level}
          onValue={setLevel}
          choices={levels.map((one) => ({
            value: one,
            label: t(`level.${one}`, { ns: 'people' }),
          }))}
        />
        <Select
          label={t('form.team')}
          hint={teamless ? t('form.memberHint') : undefined}
          placeholder={t('form.noTeam')}
          value={teamId}
          onValue={setTeamId}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </form>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
