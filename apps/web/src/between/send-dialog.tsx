import {
  LATER_LIMITS,
  NewPulseForm,
  type SentPulse,
  type TeamSummary,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../network/form/form-dialog.tsx';
import { useForm } from '../network/form/use-form.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sendPulse } from './between-api.ts';
import { MadeLinks } from './made-links.tsx';

const USUAL_DAYS = '7';

/** Opens three questions to all teams or to one, and then shows the links to them. */
export function SendDialog({
  networkId,
  teams,
  teamId,
  onClose,
}: {
  networkId: string;
  teams: readonly TeamSummary[];
  /** The team that is chosen at first; null for all. */
  teamId: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(['between', 'manage']);
  const [sent, setSent] = useState<SentPulse>();
  const form = useForm({
    first: { teamId: teamId ?? '', days: USUAL_DAYS },
    schema: NewPulseForm,
    toBody: ({ teamId: id, days }): NewPulseForm => ({
      teamId: id === '' ? null : id,
      days: Number(days),
    }),
    send: (body) => sendPulse(networkId, body),
    onSaved: setSent,
  });
  if (sent) return <MadeLinks sent={sent} teams={teams} onClose={onClose} />;
  const { entries, change, problems } = form;
  return (
    <FormDialog
      title={t('dialog.title')}
      form={form}
      submitWords={t('dialog.make')}
      onClose={onClose}
    >
      <p>{t('dialog.about')}</p>
      <Select
        label={t('dialog.whom')}
        value={entries.teamId}
        onValue={(id) => change({ teamId: id })}
        placeholder={t('dialog.all')}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={t('dialog.days')}
        type="number"
        inputMode="numeric"
        min={1}
        max={LATER_LIMITS.pulseDays}
        value={entries.days}
        onValue={(days) => change({ days })}
        problem={
          problems.has('days')
            ? t('dialog.daysProblem', { most: LATER_LIMITS.pulseDays })
            : undefined
        }
      />
    </FormDialog>
  );
}
