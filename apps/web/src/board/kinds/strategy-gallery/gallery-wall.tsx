import type { GalleryView } from '@throughline/board';
import { PlusIcon } from '../../../ui/action-icons.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { addItemId, startItem } from '../../items/item-actions.ts';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';
import { useKindTexts } from '../use-kind-texts.ts';
import styles from './gallery-wall.module.css';
import { Station } from './station.tsx';

/** The strategies side by side on a wall, each a station to stop at, and room for one more. */
export function GalleryWall({
  view,
  inStep = false,
}: {
  view: GalleryView;
  /** It is shown as the one step of the board. */
  inStep?: boolean;
}) {
  const words = useKindTexts();
  const tools = useBoardTools();
  const strategies = view.items.under(null, 'strategy');
  return (
    <section
      className={`${styles.wall} ${inStep ? styles.step : ''}`}
      data-area="strategies"
      aria-labelledby={stepHeadingId('strategies')}
    >
      <StepHeading id="strategies" number={1} />
      <ol className={styles.stations}>
        {strategies.map((strategy, index) => (
          <li key={strategy.id}>
            <Station view={view} strategy={strategy} number={index + 1} />
          </li>
        ))}
        {tools.mayWrite ? (
          <li>
            <button
              type="button"
              id={addItemId('strategy', null)}
              className={styles.add}
              onClick={() => startItem(tools, { type: 'strategy', parent: null, after: null })}
            >
              <PlusIcon />
              {words('items.strategy.add')}
            </button>
          </li>
        ) : null}
      </ol>
      {strategies.length === 0 ? (
        <p className={styles.start}>{words(tools.mayWrite ? 'areas.strategies.start' : 'none')}</p>
      ) : null}
    </section>
  );
}
