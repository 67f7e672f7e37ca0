import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Thread } from '../ui/strand.tsx';
import styles from './agenda-panel.module.css';
import { AgendaStep, type StepTense } from './agenda-step.tsx';
import { Panel } from './panel.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { LiveConvening } from './use-convening.ts';

/** The agenda on its thread, the present step opened up, and the way to the next one. */
export function AgendaPanel({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t } = useTranslation('convening');
  const { agenda, currentStep } = state;
  const place = (
    <p className={styles.place} aria-live="polite">
      {currentStep === null
        ? t('steps.before')
        : t('steps.place', { step: currentStep + 1, count: agenda.length })}
    </p>
  );
  return (
    <Panel title={t('steps.title')} aside={place}>
      {agenda.length === 0 ? (
        <p>{t('steps.empty')}</p>
      ) : (
        <>
          <StepButtons state={state} live={live} />
          <Thread>
            <ol className={styles.agenda}>
              {agenda.map((step, index) => (
                <AgendaStep key={step.id} step={step} tense={tenseOf(index, currentStep)} />
              ))}
            </ol>
          </Thread>
        </>
      )}
    </Panel>
  );
}

function tenseOf(index: number, currentStep: number | null): StepTense {
  if (currentStep === null || index > currentStep) return 'to-come';
  return index === currentStep ? 'now' : 'done';
}
