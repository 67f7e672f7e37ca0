import type { ConveningState, Id, Step } from '@throughline/protocol';
import { leftMs } from './keep-time.ts';

const MINUTE_MS = 60_000;
/** No step is proposed to become shorter than this. */
const SHORTEST_MINUTES = 3;
/** A step gives up at most this share of its time. */
const MOST_OF_A_STEP = 1 / 3;

/** Steps shorter, so that the day ends when it was to. */
export interface Trim {
  readonly stepId: Id;
  readonly from: number;
  readonly to: number;
}

/** The next step that is not passed over; undefined at the end. */
export function nextStep({ agenda, currentStep, skipped }: ConveningState): number | undefined {
  const first = currentStep === null ? 0 : currentStep + 1;
  for (let index = first; index < agenda.length; index++) {
    const step = agenda[index];
    if (step && !skipped.includes(step.id)) return index;
  }
  return undefined;
}

/** The steps that are still to come, without those that are passed over. */
export const stepsToCome = ({ agenda, currentStep, skipped }: ConveningState): readonly Step[] =>
  agenda.filter(
    ({ id }, index) => (currentStep === null || index > currentStep) && !skipped.includes(id),
  );

/**
 * When the agenda ends as it stands, if everything from now on takes the time that it is given; what goes on
 * past its time is counted until now.
 * @param now server time, milliseconds since 1970
 */
export function endsAt(state: ConveningState, now: number): number {
  const toComeMs = stepsToCome(state).reduce((sum, { minutes }) => sum + minutes * MINUTE_MS, 0);
  return now + (leftMs(state.timer, now) ?? 0) + toComeMs;
}

/** In which order steps are shortened: what pairs share can be shorter, what the whole room says cannot so well. */
const GIVES_FIRST: readonly Step['mode'][] = ['pair', 'solo', 'table', 'cross-team', 'plenary'];

/**
 * Which of the steps to come to shorten, and to what, to save so many minutes. Proposed only: nothing is
 * changed by it. No step loses more than a third, or ends below three minutes; less may be saved than asked.
 * @param minutes how late the room is, in whole minutes
 */
export function proposeTrims(state: ConveningState, minutes: number): readonly Trim[] {
  const byWillingness = [...stepsToCome(state)].sort(
    (a, b) => GIVES_FIRST.indexOf(a.mode) - GIVES_FIRST.indexOf(b.mode) || b.minutes - a.minutes,
  );
  const trims: Trim[] = [];
  let wanted = minutes;
  for (const step of byWillingness) {
    if (wanted <= 0) break;
    const most = Math.min(
      Math.floor(step.minutes * MOST_OF_A_STEP),
      step.minutes - SHORTEST_MINUTES,
    );
    const cut = Math.min(most, wanted);
    if (cut <= 0) continue;
    trims.push({ stepId: step.id, from: step.minutes, to: step.minutes - cut });
    wanted -= cut;
  }
  const order = new Map(state.agenda.map(({ id }, index) => [id, index]));
  return trims.sort((a, b) => (order.get(a.stepId) ?? 0) - (order.get(b.stepId) ?? 0));
}
