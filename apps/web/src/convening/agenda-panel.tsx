import type { ConveningState, PlannedBreakout, Step } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import { Thread } from '../ui/strand.tsx';
import styles from './agenda-panel.module.css';
import { AgendaStep, type StepTense } from './agenda-step.tsx';
import { AgendaTotal } from './agenda-total.tsx';
import { EndTime } from './end-time.tsx';
import { Panel } from './panel.tsx';
import { ReuseDialog } from './reuse-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { movableSteps } from './step-order.ts';
import { TemplateDialog } from './template-dialog.tsx';
import type { LiveConvening } from './use-convening.ts';
import { useStepDrag } from './use-step-drag.ts';

type Asking = { kind: 'step'; stepId: string | null } | { kind: 'template' } | { kind: 'reuse' };

/** The agenda on its thread, the present step opened up, its time, and the way to the next one. */
export function AgendaPanel({
  networkId,
  state,
  live,
}: {
  networkId: string;
  state: ConveningState;
  live: LiveConvening;
}) {
  const { t } = useTranslation('convening');
  const [asking, setAsking] = useState<Asking>();
  const { agenda, currentStep, stage } = state;
  const mayChange = stage !== 'sealed';
  const drop = useStepDrag(movableSteps(agenda, currentStep), (step, before) =>
    live.send({ type: 'put-step', step, before }),
  );
  const addSteps = (steps: Step[], breakouts: readonly PlannedBreakout[] = []) => {
    for (const breakout of breakouts) live.send({ type: 'put-breakout', breakout });
    live.send({ type: 'add-steps', steps });
    setAsking(undefined);
  };
  const close = () => setAsking(undefined);
  return (
    <Panel title={t('steps.agenda')}>
      {agenda.length === 0 ? (
        <p>{t('steps.empty')}</p>
      ) : (
        <>
          <EndTime state={state} live={live} />
          <AgendaTotal state={state} live={live} />
          <Thread>
            <ol className={styles.agenda}>
              {agenda.map((step, index) => (
                <AgendaStep
                  key={step.id}
                  step={step}
                  tense={tenseOf(index, currentStep)}
                  state={state}
                  live={live}
                  drop={drop}
                  onChange={() => setAsking({ kind: 'step', stepId: step.id })}
                />
              ))}
            </ol>
          </Thread>
        </>
      )}
      {mayChange ? (
        <div className={styles.more}>
          <Button onClick={() => setAsking({ kind: 'step', stepId: null })}>
            <PlusIcon />
            {t('agenda.addStep')}
          </Button>
          <Button onClick={() => setAsking({ kind: 'template' })}>{t('agenda.addTemplate')}</Button>
          <Button onClick={() => setAsking({ kind: 'reuse' })}>{t('reuse.open')}</Button>
        </div>
      ) : null}
      {asking?.kind === 'step' ? (
        <StepDialog
          networkId={networkId}
          step={agenda.find(({ id }) => id === asking.stepId)}
          hasBegun={
            currentStep !== null &&
            agenda.findIndex(({ id }) => id === asking.stepId) <= currentStep
          }
          breakouts={state.breakouts}
          onPut={(step) => {
            live.send({ type: 'put-step', step, before: asking.stepId });
            close();
          }}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'template' ? (
        <TemplateDialog
          conveningId={state.id}
          networkId={networkId}
          onAdd={addSteps}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'reuse' ? (
        <ReuseDialog
          conveningId={state.id}
          networkId={networkId}
          onAdd={addSteps}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}

function tenseOf(index: number, currentStep: number | null): StepTense {
  if (currentStep === null || index > currentStep) return 'to-come';
  return index === currentStep ? 'now' : 'done';
}
