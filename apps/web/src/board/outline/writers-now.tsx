import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { goToLine } from '../go-to-line.ts';
import { PersonChip } from '../presence/person-chip.tsx';
import { usePeopleHere } from '../presence/use-presence.ts';
import { useWhere } from '../presence/use-where.ts';
import styles from './head.module.css';

/** Everybody else who is writing just now, each a way to the line that they are in. */
export function WritersNow() {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const { named } = usePeopleHere();
  const whereIs = useWhere();
  const writers = named.flatMap(({ person, editing }) => {
    const where = editing === null ? undefined : whereIs(editing);
    return where === undefined ? [] : [{ person, where }];
  });
  if (writers.length === 0) return <span />;
  return (
    <ul className={styles.writers} aria-label={t('outline.writers')}>
      {writers.map(({ person, where }) => (
        <li key={person.key}>
          <button
            type="button"
            className={styles.writer}
            aria-label={t('people.goToPerson', { name: person.name, area: where.area })}
            onClick={() => goToLine(tools, where.id)}
          >
            <PersonChip person={person} />
            <span className={styles.name}>{person.name}</span>
            <span className={styles.where}>{t('outline.writesIn', { area: where.area })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
