import { MAX_COMMENT } from '@throughline/board';
import type { BoardPerson } from '@throughline/protocol';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './comments.module.css';
import { mentionAt, mentionedIn, peopleNamed } from './mentions.ts';

export interface CommentBoxProps {
  readonly label: string;
  readonly people: readonly BoardPerson[];
  /** @returns what was wrong with it; undefined when it is said */
  readonly onSend: (text: string, mentions: readonly string[]) => string | undefined;
  readonly onCancel?: () => void;
}

/** Where a comment is written: Ctrl + Enter sends it; after an `@`, arrow keys and Enter choose a name. */
export function CommentBox({ label, people, onSend, onCancel }: CommentBoxProps) {
  const { t } = useTranslation('talk');
  const { me } = useBoardTools();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const naming = mentionAt(text, caret);
  const named = naming === undefined ? [] : peopleNamed(people, naming.typed, me.key);
  const chosen = named[Math.min(at, named.length - 1)];

  const send = () => {
    if (text.trim() === '') return box.current?.focus();
    if (text.trim().length > MAX_COMMENT) return setProblem(t('tooLong'));
    const wrong = onSend(text, mentionedIn(text, people));
    setProblem(wrong);
    if (wrong === undefined) setText('');
  };
  const put = (person: BoardPerson) => {
    if (naming === undefined) return;
    const before = `${text.slice(0, naming.from)}@${person.name} `;
    setText(before + text.slice(caret));
    setCaret(before.length);
    setAt(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (chosen !== undefined && event.key === 'Enter') put(chosen);
    else if (chosen !== undefined && step !== 0)
      setAt((named.indexOf(chosen) + step + named.length) % named.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.box}>
      <FieldFrame label={label} hint={t('hint')} problem={problem}>
        {(tied) => (
          <textarea
            {...tied}
            ref={box}
            rows={2}
            className={fieldStyles.input}
            value={text}
            role="combobox"
            aria-expanded={named.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen && `${listId}-${chosen.key}`}
            onKeyDown={onKeyDown}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onChange={({ target }) => {
              setText(target.value);
              setCaret(target.selectionStart);
              setAt(0);
            }}
          />
        )}
      </FieldFrame>
      <div id={listId} role="listbox" aria-label={t('mention')} className={styles.named}>
        {named.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text box.
          <div
            key={person.key}
            id={`${listId}-${person.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={person === chosen}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => put(person)}
          >
            {person.name}
            {person.team === null ? null : <span> · {person.team.name}</span>}
          </div>
        ))}
      </div>
      <div className={styles.acts}>
        <Button look="strong" onClick={send}>
          {t('send')}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </div>
  );
}
