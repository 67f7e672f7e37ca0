import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useFillWords } from './fill-words.ts';
import { openStep, shownStep } from './open-step.ts';
import styles from './overview.module.css';
import { StepNumber } from './step-number.tsx';
import { useFill } from './use-fill.ts';

/** All steps to choose from, each with how much is in it and its first words. */
export function StepOverview({ steps, view }: { steps: readonly BoardStep[]; view: unknown }) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const fillWords = useFillWords();
  const fillOf = useFill(view);
  const tools = useBoardTools();
  const back = () => {
    const shown = shownStep(steps, tools.screen.getState().openStep);
    if (shown !== undefined) openStep(tools, shown.id);
  };
  return (
    <div className={styles.overview}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('steps.allTitle')}</h2>
        <Button onClick={back}>{t('steps.close')}</Button>
      </header>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const fill = fillOf(step);
          return (
            <li key={step.id}>
              <button
                type="button"
                className={styles.step}
                onClick={() => openStep(tools, step.id)}
              >
                <StepNumber number={index + 1} />
                <span className={styles.name}>{words(`areas.${step.id}.title`)}</span>
                <span className={styles.count}>{fillWords(step, fill)}</span>
                <span className={styles.words}>
                  {fill.firstWords || words(`areas.${step.id}.prompt`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
