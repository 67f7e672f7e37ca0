import { NewTeamForm, TeamChange, type TeamInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { addTeam, changeTeam, deleteTeam, fetchTeamHome } from '../requests.ts';
import { entriesOfTeam, NEW_TEAM, teamBody } from './team-entries.ts';
import { TeamFields } from './team-fields.tsx';
import { useTellTeam } from './use-tell-team.ts';

/** Adds a team to a network. */
export function TeamDialog({
  networkId,
  onClose,
  onSaved,
}: {
  networkId: string;
  onClose: () => void;
  onSaved: (team: TeamInfo) => void;
}) {
  const { t } = useTranslation('manage');
  const form = useForm({
    first: NEW_TEAM,
    schema: NewTeamForm,
    toBody: teamBody,
    send: (body) => addTeam(networkId, body),
    onSaved,
  });
  return (
    <FormDialog
      title={t('team.addTitle')}
      form={form}
      submitWords={t('team.add')}
      onClose={onClose}
    >
      <TeamFields form={form} />
    </FormDialog>
  );
}

/** Changes a team, or deletes it with its boards. */
export function TeamChangeDialog({
  team,
  onClose,
  onSaved,
  onDeleted,
}: {
  team: TeamInfo;
  onClose: () => void;
  onSaved: () => void;
  onDeleted: () => void;
}) {
  const { t } = useTranslation('manage');
  const [deleting, setDeleting] = useState(false);
  const tell = useTellTeam();
  const form = useForm({
    first: entriesOfTeam(team),
    version: team.version,
    schema: TeamChange,
    toBody: teamBody,
    send: (body, version) => changeTeam(team.id, body, version),
    fetchHeld: async () => {
      const answer = await fetchTeamHome(team.id);
      if (answer.kind !== 'ok') return answer;
      const { version } = answer.value.team;
      return { kind: 'ok', value: { entries: entriesOfTeam(answer.value.team), version } };
    },
    onSaved,
  });
  if (deleting) {
    return (
      <DeleteDialog
        title={t('team.deleteTitle', { team: team.name })}
        body={t('team.deleteBody')}
        remove={() => deleteTeam(team.id)}
        onClose={() => setDeleting(false)}
        onDeleted={onDeleted}
      />
    );
  }
  return (
    <FormDialog
      title={t('team.changeTitle')}
      form={form}
      submitWords={t('save')}
      tell={tell}
      onClose={onClose}
      extra={
        <Button look="danger" onClick={() => setDeleting(true)}>
          {t('team.delete')}
        </Button>
      }
    >
      <TeamFields form={form} />
    </FormDialog>
  );
}
