import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { isCounted, useFillWords } from './fill-words.ts';
import { openStep } from './open-step.ts';
import styles from './strip.module.css';
import { useFill } from './use-fill.ts';

export interface StepStripProps {
  readonly steps: readonly BoardStep[];
  readonly open: BoardStep;
  readonly view: unknown;
}

/** The steps as places on a thread: where we are, and how much lies in each. */
export function StepStrip({ steps, open, view }: StepStripProps) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const fillWords = useFillWords();
  const fillOf = useFill(view);
  const tools = useBoardTools();
  return (
    <ol
      className={styles.strip}
      data-many={steps.length > 8 || undefined}
      ref={(strip) => strip?.style.setProperty('--places', String(steps.length + 1))}
    >
      {steps.map((step, index) => {
        const fill = fillOf(step);
        const title = words(`areas.${step.id}.title`);
        return (
          <li key={step.id}>
            <button
              type="button"
              className={styles.place}
              data-filled={fill.whole}
              aria-current={step === open ? 'step' : undefined}
              aria-label={`${index + 1}. ${title}, ${fillWords(step, fill)}`}
              onClick={() => openStep(tools, step.id)}
            >
              <span className={styles.placeNumber}>{index + 1}</span>
              <span className={styles.placeCount} data-count={mark(step, fill)} />
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          className={styles.place}
          aria-label={t('steps.all')}
          onClick={() => tools.screen.setState({ overview: true, writing: null })}
        >
          <span className={`${styles.placeNumber} ${styles.all}`}>
            <AllIcon />
          </span>
          <span className={styles.placeCount} data-count={t('steps.allShort')} />
        </button>
      </li>
    </ol>
  );
}

function mark(step: BoardStep, { count, whole }: { count: number; whole: boolean }): string {
  if (isCounted(step)) return count === 0 ? '·' : String(count);
  return whole ? '✓' : '·';
}

/** A sheet of areas. */
function AllIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1.1em" height="1.1em" fill="none" aria-hidden="true">
      <path
        d="M2 2.5h12v11H2zM2 6h12M2 10h12M8 2.5V6M5.5 6v4M10.5 6v4M8 10v3.5"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}
