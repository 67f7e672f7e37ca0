import type { DataBoardView } from '@throughline/board';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../../ui/action-icons.tsx';
import { Button } from '../../../ui/button.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { addItemId } from '../../items/item-actions.ts';
import steps from '../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';
import type { BoardStep } from '../kind-screen.ts';
import styles from './card.module.css';
import { FigureCard } from './figure-card.tsx';

const FiguresDialog = lazy(async () => ({
  default: (await import('./choose/figures-dialog.tsx')).FiguresDialog,
}));

/** The charts of the board, and the way to add one. */
export function CardsArea({
  view,
}: {
  view: DataBoardView;
  step: BoardStep<DataBoardView> | BoardStep;
}) {
  const { t } = useTranslation('data');
  const tools = useBoardTools();
  /** For which card figures are being chosen; null: for a new one. */
  const [choosing, setChoosing] = useState<{ readonly card: string | null }>();
  const cards = view.items.under(null, 'card');
  const number = tools.kind.steps(view).findIndex(({ id }) => id === 'cards') + 1;
  return (
    <section className={steps.area} data-area="cards" aria-labelledby={stepHeadingId('cards')}>
      <StepHeading id="cards" number={number} />
      {cards.length === 0 ? <p className={styles.start}>{t('areas.cards.start')}</p> : null}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id}>
            <FigureCard
              card={card}
              figures={view.figures.get(card.id)}
              onChoose={() => setChoosing({ card: card.id })}
            />
          </li>
        ))}
      </ul>
      {tools.mayWrite ? (
        <Button
          id={addItemId('card', null)}
          look={cards.length === 0 ? 'strong' : 'plain'}
          className={styles.add}
          onClick={() => setChoosing({ card: null })}
        >
          <PlusIcon /> {t('items.card.add')}
        </Button>
      ) : null}
      {choosing === undefined ? null : (
        <Suspense>
          <FiguresDialog card={choosing.card} onClose={() => setChoosing(undefined)} />
        </Suspense>
      )}
    </section>
  );
}
