import { LOCAL_CHANGE } from '@throughline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import fieldStyles from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { Select } from '../../ui/select.tsx';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { kindFor } from '../note/kind-for.ts';
import { useSteps } from '../use-board-content.ts';
import { linesOf, MOST_LINES } from './lines-of.ts';

/** Makes notes of these lines at the end of a list, all one step for undo. @returns how many there was room for */
function makeNotes(tools: BoardTools, list: string, lines: readonly string[]): number {
  const kind = kindFor(tools, list);
  let made = 0;
  tools.connection.doc.transact(() => {
    for (const text of lines) {
      if (tools.changes.make({ list, kind, after: null, text }) === undefined) break;
      made++;
    }
  }, LOCAL_CHANGE);
  return made;
}

export interface PasteDialogProps {
  readonly text: string;
  readonly list: string | undefined;
  readonly onClose: () => void;
}

/** A list becomes notes: where they go, and how many they are, stands here before anything is made. */
export function PasteDialog({ text: pasted, list: near, onClose }: PasteDialogProps) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const words = useKindTexts();
  const lists = useSteps().flatMap((step) => step.lists);
  const [text, setText] = useState(pasted);
  const [list, setList] = useState(near ?? tools.kind.firstList ?? lists[0] ?? '');
  const lines = linesOf(text);
  const problem = lines.length > MOST_LINES ? t('paste.tooMany') : undefined;
  const make = (notes: readonly string[]) => {
    if (problem !== undefined || notes.length === 0) return;
    const made = makeNotes(tools, list, notes);
    tools.screen.setState({
      done: t('paste.made', { count: made }),
      toast: made < notes.length ? { kind: 'board-full' } : null,
    });
    onClose();
  };
  const actions = (
    <>
      {lines.length > 1 ? (
        <Button onClick={() => make([text.trim()])}>{t('paste.one')}</Button>
      ) : null}
      <Button
        look="strong"
        aria-disabled={lines.length === 0 || undefined}
        onClick={() => make(lines)}
      >
        {t('paste.make', { count: lines.length })}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('paste.title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={actions}
    >
      <FieldFrame label={t('paste.label')} problem={problem}>
        {(tied) => (
          <textarea
            {...tied}
            autoFocus
            rows={8}
            className={fieldStyles.input}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FieldFrame>
      <Select
        label={t('paste.where')}
        value={list}
        onValue={setList}
        placeholder={t('paste.where')}
        options={lists.map((value) => ({ value, label: words(`lists.${value}`) }))}
      />
    </Dialog>
  );
}
