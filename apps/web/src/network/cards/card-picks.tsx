import type { PersonInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './card-picks.module.css';

/** The people to choose from, each with a tick. */
export function CardPicks({
  people,
  chosen,
  onChosen,
}: {
  people: readonly PersonInfo[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation('cards');
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <fieldset>
      <legend className={styles.legend}>{t('who')}</legend>
      <div className={styles.picks}>
        {people.map(({ id, name, team }) => (
          <label key={id} className={styles.pick}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span className={styles.who}>
              <span dir="auto">{name}</span>
              <span className={styles.team}>{team?.name ?? t('noTeam')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
