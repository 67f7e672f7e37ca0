import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import styles from './run-bar.module.css';
import { StepButtons } from './step-buttons.tsx';
import { TimeControls } from './time-controls.tsx';
import type { LiveConvening } from './use-convening.ts';

/**
 * What the room does now, its time, and the way to the next step: in sight wherever on the desk somebody is, for it
 * is what is pressed in a hurry.
 */
export function RunBar({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t, i18n } = useTranslation(['convening', 'room']);
  const { agenda, currentStep, stage } = state;
  if (agenda.length === 0) return null;
  const step = currentStep === null ? undefined : agenda[currentStep];
  return (
    <section className={styles.bar} aria-label={t('steps.bar')}>
      <div className={styles.now} aria-live="polite">
        <p className={styles.place}>
          {currentStep === null
            ? t(`stage.${stage}`, { ns: 'room' })
            : t('place', { ns: 'room', step: currentStep + 1, count: agenda.length })}
        </p>
        {step === undefined ? null : (
          <p className={styles.title}>{step.title[currentLanguage(i18n)]}</p>
        )}
      </div>
      <TimeControls state={state} live={live} />
      <StepButtons state={state} live={live} />
    </section>
  );
}
