import { type NetworkInfo, NewNetworkForm } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { bothNames, NO_NAME } from '../form/both-names.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { TwoNames } from '../form/two-names.tsx';
import { useForm } from '../form/use-form.ts';
import { makeNetwork } from '../requests.ts';

/** Starts a network with nothing but its name: the rest is as most have it, and can be set later. */
export function NetworkDialog({
  onClose,
  onSaved,
}: {
  onClose: () => void;
  onSaved: (network: NetworkInfo) => void;
}) {
  const { t } = useTranslation(['manage', 'network']);
  const form = useForm({
    first: { name: NO_NAME },
    schema: NewNetworkForm,
    toBody: ({ name }) => ({ name: bothNames(name) }),
    send: makeNetwork,
    onSaved,
  });
  return (
    <FormDialog
      title={t('networks.make', { ns: 'network' })}
      form={form}
      submitWords={t('network.make')}
      onClose={onClose}
    >
      <TwoNames
        name={form.entries.name}
        problems={form.problems}
        onName={(name) => form.change({ name })}
        autoFocus
      />
      <p>{t('network.rest')}</p>
    </FormDialog>
  );
}
