import { type ConveningForStaff, NewConveningForm, type PhaseInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { makeConvening } from '../requests.ts';
import { conveningBody, NEW_CONVENING } from './convening-entries.ts';
import { ConveningFields } from './convening-fields.tsx';

/** Plans a convening: each team gets a map for it. */
export function ConveningDialog({
  networkId,
  phases,
  onClose,
  onSaved,
}: {
  networkId: string;
  phases: readonly PhaseInfo[];
  onClose: () => void;
  onSaved: (convening: ConveningForStaff) => void;
}) {
  const { t } = useTranslation('manage');
  const form = useForm({
    first: NEW_CONVENING,
    schema: NewConveningForm,
    toBody: conveningBody,
    send: (body) => makeConvening(networkId, body),
    onSaved,
  });
  return (
    <FormDialog
      title={t('convening.makeTitle')}
      form={form}
      submitWords={t('convening.make')}
      onClose={onClose}
    >
      <ConveningFields form={form} phases={phases} />
    </FormDialog>
  );
}
