import { type LocalizedText, STEP_LIMITS, type Step } from '@throughline/protocol';
import { newStepId } from './new-step-id.ts';

/**
 * The steps of another agenda as new ones. Older agendas may hold longer texts than are planned now, or
 * no name at all. Its groups are of that convening and stay there.
 */
export const reusedSteps = (steps: readonly Step[]): Step[] =>
  steps.map(({ groups: _, ...step }) => ({
    ...step,
    id: newStepId(),
    title: cut(named(step.title), STEP_LIMITS.title),
    prompt: cut(step.prompt, STEP_LIMITS.prompt),
  }));

const named = ({ en, es }: LocalizedText): LocalizedText => ({
  en: en.trim() || es.trim() || '…',
  es: es.trim() || en.trim() || '…',
});

const cut = ({ en, es }: LocalizedText, most: number): LocalizedText => ({
  en: en.slice(0, most),
  es: es.slice(0, most),
});
