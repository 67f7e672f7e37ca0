import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../routing/use-place.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './code-form.module.css';
import { readDoorKey, type TypedKey } from './read-door-key.ts';

/** One big field for the code, and the way in. */
export function CodeForm({ label }: { label?: string }) {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Exclude<TypedKey, { kind: 'key' }>>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDoorKey(typed);
    if (read.kind === 'key') {
      navigate(`/j/${encodeURIComponent(read.key)}`);
      return;
    }
    setProblem(read);
    input.current?.focus();
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextField
        ref={input}
        label={label ?? t('code.label')}
        hint={t('code.hint')}
        problem={problem === undefined ? undefined : problemWords(problem)}
        value={typed}
        onValue={(value) => {
          setTyped(value);
          setProblem(undefined);
        }}
        className={styles.code}
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button look="strong" type="submit">
        {t('code.go')}
      </Button>
    </form>
  );

  function problemWords(typedKey: Exclude<TypedKey, { kind: 'key' }>): string {
    return typedKey.kind === 'empty'
      ? t('code.empty')
      : t('code.tooShort', { count: typedKey.typed });
  }
}
