import type { PersonInfo, TeamSummary } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { addPerson } from './people-api.ts';
import { newEntries } from './person-entries.ts';
import { PersonFields } from './person-fields.tsx';
import { usePersonForm } from './use-person-form.ts';

/** Puts one person on the roster by hand. */
export function AddDialog({
  networkId,
  teams,
  onClose,
  onAdded,
}: {
  networkId: string;
  teams: readonly TeamSummary[];
  onClose: () => void;
  onAdded: (person: PersonInfo) => void;
}) {
  const { t, i18n } = useTranslation(['people', 'shell']);
  const formId = useId();
  const form = usePersonForm(
    newEntries(currentLanguage(i18n)),
    (entered) => addPerson(networkId, entered),
    onAdded,
  );
  return (
    <Dialog
      title={t('add.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            type="submit"
            form={formId}
            busyWords={form.sending ? t('saving') : undefined}
          >
            {t('add.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('add.lead')}</p>
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <PersonFields
          entries={form.entries}
          problems={form.problems}
          teams={teams}
          refs={form.refs}
          onChange={form.change}
        />
      </form>
      <FailureNotice failure={form.failure} />
    </Dialog>
  );
}
