import { MOST_ROSTER_TEXT } from '@throughline/protocol';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import field from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { FileField } from '../file-field.tsx';
import { readTextFile } from './read-text-file.ts';
import styles from './roster-entry.module.css';
import { SAMPLE_ROSTER } from './sample-roster.ts';
import type { Roster } from './use-roster.ts';

type EntryProblem = 'empty' | 'tooLong' | 'notText';

/** Takes a list: pasted from a spreadsheet, or from a file. Nothing goes in before it was looked over. */
export function RosterEntry({ roster }: { roster: Roster }) {
  const { t, i18n } = useTranslation('roster');
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<EntryProblem>();
  const { text } = roster.draft;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found =
      text.trim() === '' ? 'empty' : text.length > MOST_ROSTER_TEXT ? 'tooLong' : undefined;
    setProblem(found);
    if (found === undefined) void roster.look();
    else area.current?.focus();
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readTextFile(file);
    setProblem(read === undefined ? 'notText' : undefined);
    if (read !== undefined) roster.setText(read);
    area.current?.focus();
  };

  return (
    <div className={styles.screen}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p className={styles.lead}>{t('entry.lead')}</p>
        <FileField
          label={t('entry.file')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFile={(file) => void take(file)}
        />
        <FieldFrame
          label={t('entry.paste')}
          hint={t('entry.pasteHint')}
          problem={problem === undefined ? undefined : t(`entry.${problem}`)}
        >
          {(tied) => (
            <textarea
              {...tied}
              ref={area}
              className={`${field.input} ${styles.text}`}
              rows={10}
              value={text}
              spellCheck={false}
              onChange={(event) => {
                setProblem(undefined);
                roster.setText(event.target.value);
              }}
            />
          )}
        </FieldFrame>
        <Button
          look="strong"
          type="submit"
          busyWords={roster.work === undefined ? undefined : t('entry.looking')}
        >
          {t('entry.look')}
        </Button>
      </form>
      <aside className={styles.sample} aria-labelledby="sample">
        <h2 id="sample">{t('sample.title')}</h2>
        <p>{t('sample.lead')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
        <pre className={styles.lines} tabIndex={0} translate="no">
          {SAMPLE_ROSTER[currentLanguage(i18n)]}
        </pre>
        <CopyButton
          text={SAMPLE_ROSTER[currentLanguage(i18n)]}
          words={{
            copy: t('sample.copy'),
            copied: t('sample.copied'),
            byHand: t('sample.byHand'),
          }}
        />
      </aside>
    </div>
  );
}
