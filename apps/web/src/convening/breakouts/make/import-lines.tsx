import type { Id } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import field from '../../../ui/field.module.css';
import { FieldFrame } from '../../../ui/field-frame.tsx';
import type { GroupPerson } from '../group-person.ts';
import type { ImportedLine } from './import-list.ts';
import styles from './import-part.module.css';

/** How many lines found their people, and each line that needs a look. */
export function ImportLines({
  lines,
  people,
  missing,
  onChoose,
}: {
  lines: readonly ImportedLine[];
  people: readonly GroupPerson[];
  /** How many are here and stand on no line. */
  missing: number;
  onChoose: (line: number, key: Id) => void;
}) {
  const { t } = useTranslation('groups');
  const open = lines.filter(({ found }) => found.is !== 'seated');
  return (
    <div className={styles.lines}>
      <div role="status" className={styles.sums}>
        <p>{t('import.matched', { count: lines.length - open.length })}</p>
        {open.length === 0 ? null : <p>{t('import.open', { count: open.length })}</p>}
        {missing === 0 ? null : <p>{t('import.missing', { count: missing })}</p>}
      </div>
      {open.length === 0 ? null : (
        <ul className={styles.open}>
          {open.map((line) => (
            <li key={line.line} className={styles.line}>
              <p className={styles.words}>
                <span className={styles.number}>{t('import.line', { line: line.line })}</span>{' '}
                {line.group === ''
                  ? t('import.wordsAlone', { name: line.name })
                  : t('import.words', { name: line.name, group: line.group })}
              </p>
              <LineProblem line={line} people={people} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function LineProblem({
  line: { line, name, found },
  people,
  onChoose,
}: {
  line: ImportedLine;
  people: readonly GroupPerson[];
  onChoose: (line: number, key: Id) => void;
}) {
  const { t } = useTranslation('groups');
  if (found.is === 'twice') return <p>{t('import.twice', { name: found.person.name })}</p>;
  if (found.is !== 'unknown') return <p>{t('import.noGroup')}</p>;
  const others = people.filter((one) => one.state !== 'gone' && !found.likely.includes(one));
  return (
    <FieldFrame label={t('import.who', { name })}>
      {(tied) => (
        <select
          {...tied}
          className={field.input}
          value=""
          onChange={(event) => event.target.value !== '' && onChoose(line, event.target.value)}
        >
          <option value="">{t('import.nobody')}</option>
          {found.likely.length === 0 ? null : (
            <optgroup label={t('import.maybe')}>{found.likely.map(optionOf)}</optgroup>
          )}
          <optgroup label={t('import.others')}>{others.map(optionOf)}</optgroup>
        </select>
      )}
    </FieldFrame>
  );
}

/** Namesakes are told apart by their teams. */
const optionOf = ({ key, name, team }: GroupPerson) => (
  <option key={key} value={key}>
    {team ? `${name} – ${team.name}` : name}
  </option>
);
