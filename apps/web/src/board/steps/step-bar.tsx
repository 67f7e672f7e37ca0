import { useTranslation } from 'react-i18next';
import { BackIcon, ForwardIcon, PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useScreen } from '../use-screen.ts';
import { addButtonId, startDraft } from '../writing.ts';
import styles from './bar.module.css';
import { openStep } from './open-step.ts';

export interface StepBarProps {
  readonly steps: readonly BoardStep[];
  readonly open: BoardStep;
}

/** At the thumb: the step before, a new note, the step after. It steps aside while someone writes. */
export function StepBar({ steps, open }: StepBarProps) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const tools = useBoardTools();
  const writing = useScreen((screen) => screen.writing !== null);
  if (writing) return null;
  const at = steps.indexOf(open);
  const ways = { before: steps[at - 1], after: steps[at + 1] };
  // A single step of items has its buttons where the items are.
  if (!ways.before && !ways.after && open.lists.length === 0) return null;
  const go = (step: BoardStep) => ({
    onClick: () => openStep(tools, step.id),
    title: words(`areas.${step.id}.title`),
  });
  return (
    <div className={styles.bar}>
      {ways.before === undefined ? (
        <span />
      ) : (
        <Button
          {...go(ways.before)}
          aria-label={t('steps.previousArea', { area: go(ways.before).title })}
        >
          <BackIcon />
          <span className={styles.word}>{t('steps.back')}</span>
        </Button>
      )}
      {tools.mayWrite ? <AddButtons lists={open.lists} /> : <span />}
      {ways.after === undefined ? (
        <span />
      ) : (
        <Button
          {...go(ways.after)}
          aria-label={t('steps.nextArea', { area: go(ways.after).title })}
        >
          <span className={styles.word}>{t('steps.next')}</span>
          <ForwardIcon />
        </Button>
      )}
    </div>
  );
}

/** One big button for a step's list; one for each where it has several. */
function AddButtons({ lists }: { lists: readonly string[] }) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const tools = useBoardTools();
  return (
    <div className={styles.adds}>
      {lists.map((list) => (
        <Button
          key={list}
          look="strong"
          wide
          id={addButtonId(list)}
          aria-label={t('note.addTo', { list: words(`lists.${list}`) })}
          onClick={() => startDraft(tools, list, null)}
        >
          <PlusIcon />
          {lists.length === 1 ? t('note.add') : words(`lists.${list}`)}
        </Button>
      ))}
    </div>
  );
}
