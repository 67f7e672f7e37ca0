import { LIMITS, type Session } from '@throughline/protocol';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { changeMyName } from './me-api.ts';
import { useDeed } from './use-deed.ts';

/** Changes one's own name, as the others read it. */
export function NameDialog({
  name,
  onClose,
  onSaved,
}: {
  name: string;
  onClose: () => void;
  onSaved: (session: Session) => void;
}) {
  const { t } = useTranslation(['me', 'shell']);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState(name);
  const [empty, setEmpty] = useState(false);
  const saving = useDeed();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = entry.trim();
    setEmpty(changed === '');
    if (changed === '') field.current?.focus();
    else if (changed === name) onClose();
    else void saving.run(() => changeMyName(changed), onSaved);
  };
  return (
    <Dialog
      title={t('name.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            type="submit"
            form={id}
            busyWords={saving.working ? t('working') : undefined}
          >
            {t('name.save')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit}>
        <TextField
          ref={field}
          label={t('name.label')}
          hint={t('name.hint')}
          problem={empty ? t('name.none') : undefined}
          value={entry}
          onValue={setEntry}
          maxLength={LIMITS.personName}
          autoComplete="name"
          autoFocus
        />
        <FailureNotice failure={saving.failure} />
      </form>
    </Dialog>
  );
}
