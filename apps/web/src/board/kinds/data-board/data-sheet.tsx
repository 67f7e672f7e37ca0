import type { DataBoardView } from '@throughline/board';
import { useBoardTools } from '../../board-tools.ts';
import { InArea } from '../../locks/in-area.tsx';
import { PlainStep } from '../../steps/plain-step.tsx';
import { CardsArea } from './cards-area.tsx';
import styles from './data-sheet.module.css';

/** The board on one table: what was expected, the charts, and beside them the moves; below, the whys and what follows. */
export function DataSheet({ view }: { view: DataBoardView }) {
  const { kind } = useBoardTools();
  return (
    <div className={styles.table}>
      <div className={styles.sheet}>
        {kind.steps(view).map((step) => (
          <div key={step.id} className={styles.part} data-part={step.id}>
            <InArea ids={[step.id]}>
              {step.id === 'cards' ? (
                <CardsArea view={view} step={step} />
              ) : (
                <PlainStep view={view} step={step} />
              )}
            </InArea>
          </div>
        ))}
      </div>
    </div>
  );
}
