import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import type { Told } from './told.ts';
import type { Form } from './use-form.ts';

/** A form in a dialog: Enter saves, Esc leaves it, and the buttons stand at its foot. */
export function FormDialog<Entries>({
  title,
  form,
  submitWords,
  tell,
  onClose,
  children,
  extra,
}: {
  title: string;
  form: Form<Entries>;
  submitWords: string;
  tell?: (entries: Entries) => readonly Told[];
  onClose: () => void;
  children: ReactNode;
  /** Stands before the other buttons, such as the way to delete the thing. */
  extra?: ReactNode;
}) {
  const { t } = useTranslation(['manage', 'shell']);
  const id = useId();
  return (
    <Dialog
      title={title}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          {extra}
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          {form.conflict === undefined ? (
            <Button
              look="strong"
              type="submit"
              form={id}
              busyWords={form.sending ? t('saving') : undefined}
            >
              {submitWords}
            </Button>
          ) : null}
        </>
      }
    >
      <FormFrame id={id} form={form} {...(tell === undefined ? {} : { tell })}>
        {children}
      </FormFrame>
    </Dialog>
  );
}
