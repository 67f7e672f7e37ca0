import { BoardChange, type BoardOnShelf } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { changeBoard } from './boards-api.ts';

/** Gives a board another title, or none. */
export function RenameDialog({
  board,
  onClose,
  onSaved,
}: {
  board: BoardOnShelf;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation('boards');
  const form = useForm({
    first: { title: board.title ?? '' },
    schema: BoardChange,
    toBody: ({ title }) => ({ title: title.trim() === '' ? null : title }),
    send: (body) => changeBoard(board.id, body),
    onSaved,
  });
  const words = useFieldWords(form.problems);
  return (
    <FormDialog title={t('renameTitle')} form={form} submitWords={t('save')} onClose={onClose}>
      <TextField
        label={t('titleLabel')}
        hint={t('titleHint')}
        value={form.entries.title}
        onValue={(title) => form.change({ title })}
        problem={words('title')}
        autoComplete="off"
        dir="auto"
        autoFocus
      />
    </FormDialog>
  );
}
