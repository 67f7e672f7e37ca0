import { ConveningChange, type ConveningForStaff, type PhaseInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { changeConvening, deleteConvening, fetchConvening } from '../requests.ts';
import { useWords } from '../use-words.ts';
import { conveningBody, entriesOfConvening } from './convening-entries.ts';
import { ConveningFields } from './convening-fields.tsx';
import { useTellConvening } from './use-tell-convening.ts';

/** Changes when, where and how a convening is, or deletes it with its boards. */
export function ConveningChangeDialog({
  convening,
  phases,
  mayDelete,
  onClose,
  onSaved,
  onDeleted,
}: {
  convening: ConveningForStaff;
  phases: readonly PhaseInfo[];
  mayDelete: boolean;
  onClose: () => void;
  onSaved: () => void;
  onDeleted: () => void;
}) {
  const { t } = useTranslation('manage');
  const { own } = useWords();
  const [deleting, setDeleting] = useState(false);
  const tell = useTellConvening(phases);
  const form = useForm({
    first: entriesOfConvening(convening),
    version: convening.version,
    schema: ConveningChange,
    toBody: conveningBody,
    send: ({ agenda: _, ...body }, version) => changeConvening(convening.id, body, version),
    fetchHeld: async () => {
      const answer = await fetchConvening(convening.id);
      if (answer.kind !== 'ok') return answer;
      const { version } = answer.value;
      return { kind: 'ok', value: { entries: entriesOfConvening(answer.value), version } };
    },
    onSaved,
  });
  if (deleting) {
    return (
      <DeleteDialog
        title={t('convening.deleteTitle', { convening: own(convening.name) })}
        body={t('convening.deleteBody')}
        remove={() => deleteConvening(convening.id)}
        onClose={() => setDeleting(false)}
        onDeleted={onDeleted}
      />
    );
  }
  return (
    <FormDialog
      title={t('convening.changeTitle')}
      form={form}
      submitWords={t('save')}
      tell={tell}
      onClose={onClose}
      extra={
        mayDelete ? (
          <Button look="danger" onClick={() => setDeleting(true)}>
            {t('convening.delete')}
          </Button>
        ) : undefined
      }
    >
      <ConveningFields form={form} phases={phases} />
    </FormDialog>
  );
}
