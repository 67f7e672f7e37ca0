import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { InArea } from '../locks/in-area.tsx';
import { useScreen } from '../use-screen.ts';
import { shownStep } from './open-step.ts';
import { PlainStep } from './plain-step.tsx';
import { StepBar } from './step-bar.tsx';
import { StepOverview } from './step-overview.tsx';
import { StepStrip } from './step-strip.tsx';
import styles from './steps.module.css';

/** The board one step at a time, or the list of all of them. */
export function StepsView({ view }: { view: unknown }) {
  const { t } = useTranslation('board');
  const { kind } = useBoardTools();
  const openStep = useScreen((state) => state.openStep);
  const overview = useScreen((state) => state.overview);
  const steps = kind.steps(view);
  const step = shownStep(steps, openStep);
  if (step === undefined) return null;
  if (overview) return <StepOverview steps={steps} view={view} />;
  const Body = step.Body ?? PlainStep;
  return (
    <div className={styles.steps}>
      <nav aria-label={t('steps.strip')} className={styles.nav}>
        <StepStrip steps={steps} open={step} view={view} />
        <p className={styles.where}>
          {t('steps.where', { number: steps.indexOf(step) + 1, count: steps.length })}
        </p>
      </nav>
      <div key={step.id} className={styles.sheet}>
        <InArea ids={[step.id]}>
          <Body view={view} step={step} />
        </InArea>
      </div>
      <InArea ids={[step.id]}>
        <StepBar steps={steps} open={step} />
      </InArea>
    </div>
  );
}
