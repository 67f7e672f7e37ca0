import type { Id, PlannedGroup } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTextFile } from '../../../network/roster/read-text-file.ts';
import field from '../../../ui/field.module.css';
import { FieldFrame } from '../../../ui/field-frame.tsx';
import type { GroupPerson } from '../group-person.ts';
import { peopleFor } from '../seats.ts';
import { ImportLines } from './import-lines.tsx';
import { type ImportedLine, readList } from './import-list.ts';
import styles from './import-part.module.css';

/** Takes a list of names and groups, pasted or from a file, and tells what became of each line. */
export function ImportPart({
  people,
  groups,
  onGroups,
}: {
  people: readonly GroupPerson[];
  groups: readonly PlannedGroup[];
  onGroups: (groups: readonly PlannedGroup[]) => void;
}) {
  const { t } = useTranslation('groups');
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<ReadonlyMap<number, Id>>(new Map());
  const [notText, setNotText] = useState(false);
  const [lines, setLines] = useState<readonly ImportedLine[]>([]);
  const read = (words: string, chosen: ReadonlyMap<number, Id>) => {
    setText(words);
    setChoices(chosen);
    const list = readList(words, people, chosen, groups);
    setLines(list.lines);
    onGroups(list.groups);
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const words = await readTextFile(file);
    setNotText(words === undefined);
    if (words !== undefined) read(words, new Map());
  };
  const seated = new Set(groups.flatMap((group) => group.people));
  const missing = peopleFor(people, 'here').filter(({ key }) => !seated.has(key)).length;
  return (
    <>
      <label className={styles.file}>
        <span>{t('import.file')}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      <FieldFrame
        label={t('import.paste')}
        hint={t('import.hint')}
        problem={notText ? t('import.notText') : undefined}
      >
        {(tied) => (
          <textarea
            {...tied}
            className={field.input}
            rows={6}
            value={text}
            spellCheck={false}
            dir="auto"
            onChange={(event) => {
              setNotText(false);
              // Lines may have moved: whom somebody named is asked anew where the list is another.
              read(event.target.value, new Map());
            }}
          />
        )}
      </FieldFrame>
      {lines.length === 0 ? null : (
        <ImportLines
          lines={lines}
          people={people}
          missing={missing}
          onChoose={(line, key) => read(text, new Map(choices).set(line, key))}
        />
      )}
    </>
  );
}
