import { LANGUAGES, type Language } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import type { Form } from '../form/use-form.ts';
import { useWords } from '../use-words.ts';
import { type NoteEntry, newKey, type TemplateEntries } from './template-entries.ts';
import styles from './templates.module.css';

/** The notes that a board begins with: in which area, in which language, and what they say. */
export function NoteFields({ form }: { form: Form<TemplateEntries> }) {
  const { t } = useTranslation(['boards', 'shell']);
  const { own, language } = useWords();
  const words = useFieldWords(form.problems);
  const { areas, notes } = form.entries;
  const set = (next: readonly NoteEntry[]) => form.change({ notes: next });
  const change = (index: number, changed: Partial<NoteEntry>) => {
    const note = notes[index];
    if (note !== undefined) set(notes.with(index, { ...note, ...changed }));
  };
  const add = () =>
    set([...notes, { key: newKey(), area: areas[0]?.key ?? '', text: '', language }]);
  return (
    <section className={styles.part} aria-labelledby="template-notes">
      <h3 id="template-notes">{t('templates.notes')}</h3>
      <ol className={styles.rows}>
        {notes.map((note, index) => (
          <li key={note.key} className={styles.row}>
            <TextField
              label={t('templates.note', { number: index + 1 })}
              value={note.text}
              onValue={(text) => change(index, { text })}
              problem={words(`notes.${index}.text`)}
              lang={note.language}
              autoComplete="off"
            />
            <div className={styles.two}>
              <Select
                label={t('templates.noteArea')}
                placeholder="–"
                value={note.area}
                onValue={(area) => change(index, { area })}
                problem={words(`notes.${index}.area`)}
                options={areas.map(({ key, title }, number) => ({
                  value: key,
                  label: own(title) || t('templates.area', { number: number + 1 }),
                }))}
              />
              <Select
                label={t('templates.noteLanguage')}
                placeholder="–"
                value={note.language}
                onValue={(value) => change(index, { language: (value || language) as Language })}
                options={LANGUAGES.map((value) => ({
                  value,
                  label: t(`language.${value}`, { ns: 'shell' }),
                }))}
              />
            </div>
            <p className={styles.acts}>
              <Button look="quiet" onClick={() => set(notes.toSpliced(index, 1))}>
                {t('templates.removeNote', { number: index + 1 })}
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <Button onClick={add}>
          <PlusIcon />
          {t('templates.addNote')}
        </Button>
      </p>
    </section>
  );
}
