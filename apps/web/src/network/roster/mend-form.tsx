import { ROLES, type RosterLine } from '@throughline/protocol';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { correctionOf, entriesOfLine, fieldToMend, needsRewriting } from './mend-entries.ts';
import styles from './mend-form.module.css';
import type { Roster } from './use-roster.ts';

/** Mends one line there and then; what the line itself is wrong in is mended in the line itself. */
export function MendForm({
  line,
  roster,
  describedBy,
  onClose,
}: {
  line: RosterLine;
  roster: Roster;
  describedBy: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['roster', 'shell']);
  const [entries, setEntries] = useState(() => entriesOfLine(line));
  const [text, setText] = useState(line.text);
  const form = useRef<HTMLFormElement>(null);
  const rewriting = needsRewriting(line);
  // The button that opened it is gone: the keyboard goes on where the line is wrong.
  useLayoutEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>(`[name="${fieldToMend(line)}"]`);
    wrong?.focus();
  }, [line]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (rewriting) await roster.rewrite(line, text);
    else await roster.mend(line, correctionOf(line, entries));
    onClose();
  };
  const change = (changed: Partial<typeof entries>) =>
    setEntries((before) => ({ ...before, ...changed }));

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`${t('line.mend')}: ${t('line.number', { line: line.line })}`}
      aria-describedby={describedBy}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {rewriting ? (
        <TextField
          name="text"
          label={t('line.text')}
          hint={t('line.textHint')}
          value={text}
          onValue={setText}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <div className={styles.fields}>
          <TextField
            name="name"
            label={t('field.name')}
            value={entries.name}
            onValue={(name) => change({ name })}
            autoComplete="off"
            dir="auto"
          />
          <Select
            name="role"
            label={t('field.role')}
            placeholder={t('field.chooseRole')}
            value={entries.role ?? ''}
            onValue={(role) => change({ role: ROLES.find((known) => known === role) })}
            options={ROLES.map((role) => ({
              value: role,
              label: t(`role.${role}`, { ns: 'shell' }),
            }))}
          />
          <TextField
            name="team"
            label={t('field.team')}
            value={entries.team}
            onValue={(team) => change({ team })}
            autoComplete="off"
          />
          <TextField
            name="email"
            label={t('field.email')}
            value={entries.email}
            onValue={(email) => change({ email })}
            autoComplete="off"
            inputMode="email"
          />
        </div>
      )}
      <div className={styles.ways}>
        <Button
          type="submit"
          look="strong"
          busyWords={roster.work === undefined ? undefined : t('work.looking')}
        >
          {t('line.check')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('cancel', { ns: 'shell' })}
        </Button>
      </div>
    </form>
  );
}
