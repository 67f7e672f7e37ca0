import type { PersonInfo, TeamSummary } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { changePerson } from './people-api.ts';
import { changeOf, entriesOf } from './person-entries.ts';
import styles from './person-fields.module.css';
import { PersonFields } from './person-fields.tsx';
import { usePersonForm } from './use-person-form.ts';

/** Changes what stands of a person; leads on to merging and removing. */
export function ChangeDialog({
  person,
  teams,
  onClose,
  onChanged,
  onMerge,
  onRemove,
}: {
  person: PersonInfo;
  teams: readonly TeamSummary[];
  onClose: () => void;
  onChanged: (person: PersonInfo) => void;
  onMerge: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const formId = useId();
  const form = usePersonForm(
    entriesOf(person),
    (entered) => changePerson(person, changeOf(person, entered)),
    onChanged,
  );
  return (
    <Dialog
      title={person.name}
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
            {t('change.confirm')}
          </Button>
        </>
      }
    >
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
      <div className={styles.more}>
        <Button look="quiet" onClick={onMerge}>
          {t('merge.open')}
        </Button>
        <Button look="danger" onClick={onRemove}>
          {t('remove.open')}
        </Button>
      </div>
    </Dialog>
  );
}
