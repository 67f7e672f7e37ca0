import type { BoardChange, Comparison, Line } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useKindTexts } from '../../board/kinds/use-kind-texts.ts';
import styles from '../history.module.css';
import { areasOf, changesByLine } from './areas-of.ts';
import { ChangedLine } from './changed-line.tsx';

/** Both boards side by side, area by area; what changed is marked on the side where it shows. */
export function ComparedColumns({ compared, area }: { compared: Comparison; area: string }) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  const { before, after } = changesByLine(compared);
  return areasOf(compared).map(({ id, label }) => {
    if (area !== '' && area !== id) return null;
    const inArea = (line: Line) => line.area === id && line.under !== null;
    return (
      <section key={id} aria-label={words(label) || id} className={styles.area}>
        <h2>{words(label) || id}</h2>
        <div className={styles.columns}>
          <Side title={t('from')} lines={compared.before.filter(inArea)} changes={before} />
          <Side title={t('to')} lines={compared.after.filter(inArea)} changes={after} />
        </div>
      </section>
    );
  });
}

function Side({
  title,
  lines,
  changes,
}: {
  title: string;
  lines: readonly Line[];
  changes: ReadonlyMap<string, BoardChange>;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.changes}>
        {lines.map((line) => (
          <li key={line.id}>
            <ChangedLine line={line} change={changes.get(line.id)} asItIs />
          </li>
        ))}
      </ul>
    </div>
  );
}
