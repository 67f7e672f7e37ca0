import type { Comparison } from '@throughline/board';
import { useKindTexts } from '../../board/kinds/use-kind-texts.ts';
import styles from '../history.module.css';
import { areasOf, changesByLine } from './areas-of.ts';
import { ChangedLine } from './changed-line.tsx';

/** Both boards as one: all that is there now, with what was taken away. */
export function ComparedMerged({ compared, area }: { compared: Comparison; area: string }) {
  const words = useKindTexts();
  const { after } = changesByLine(compared);
  return areasOf(compared).map(({ id, label }) => {
    if (area !== '' && area !== id) return null;
    const now = compared.after.filter((line) => line.area === id && line.under !== null);
    const gone = compared.changes.flatMap((change) =>
      change.type === 'removed' && change.before.area === id ? [change] : [],
    );
    return (
      <section key={id} aria-label={words(label) || id} className={styles.area}>
        <h2>{words(label) || id}</h2>
        <ul className={styles.changes}>
          {now.map((line) => (
            <li key={line.id}>
              <ChangedLine line={line} change={after.get(line.id)} />
            </li>
          ))}
          {gone.map((change) => (
            <li key={`gone-${change.before.id}`}>
              <ChangedLine line={change.before} change={change} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
