import type { Decidable } from '@throughline/convening';
import type { ConveningState, PlannedBreakout, Step } from '@throughline/protocol';
import type { Seeded } from '@throughline/testing';

const KEYS = Array.from({ length: 9 }, (_, index) => `key-${index}`);
const BREAKOUTS = ['mixed-1', 'pairs-1', 'gone-1'];
const GROUPS = ['red-1', 'blue-1', 'green-1', 'none-1'];
const BOARDS = ['board-1', 'board-2'];
const TABLES = ['team-1', 'team-2', 'red-1'];

/** A command as two people at two desks, the clock and the tables might give it: sound, late or senseless. */
export function randomCommand(random: Seeded, state: ConveningState): Decidable {
  const { pick, below } = random;
  const on = below(2) === 0;
  const breakoutId = pick(BREAKOUTS);
  const groupId = pick(GROUPS);
  const key = pick(KEYS);
  const boardId = pick(BOARDS);
  const [timer, back] = [state.timer, state.out?.backAt];
  const makers: readonly (() => Decidable)[] = [
    () => ({ type: 'open-convening' }),
    () => ({ type: below(8) === 0 ? 'close-convening' : 'open-convening' }),
    () => ({ type: 'unseal-convening' }),
    () => ({ type: below(12) === 0 ? 'seal-convening' : 'open-convening' }),
    () => ({ type: 'open-door', minutes: 1 + below(30) }),
    () => ({
      type: 'go-to-step',
      step: below(7),
      from: below(3) === 0 ? below(5) : state.currentStep,
    }),
    () => ({ type: 'go-to-step', step: (state.currentStep ?? -1) + 1, from: state.currentStep }),
    () => ({ type: 'add-time', minutes: below(41) - 20 }),
    () => ({ type: on ? 'pause-timer' : 'resume-timer' }),
    () => ({ type: 'time-is-up', endsAt: timer?.is === 'running' ? timer.endsAt : below(9_999) }),
    () => ({ type: 'put-breakout', breakout: randomBreakout(random, breakoutId) }),
    () => ({ type: 'remove-breakout', breakoutId }),
    () => ({ type: 'move-people', breakoutId, groupId, people: [key, pick(KEYS)] }),
    () => ({ type: 'choose-group', breakoutId, groupId, key }),
    () => ({ type: 'place-late-comers', breakoutId, places: [{ key, groupId }] }),
    () => ({ type: 'set-group-boards', breakoutId, boards: [{ groupId, boardId }] }),
    () => ({ type: 'send-out', breakoutId }),
    () => ({ type: 'recall', seconds: below(90) }),
    () => ({ type: 'recall-is-due', backAt: back ?? below(9_999) }),
    () => ({ type: 'walk-on', from: state.out?.walk ?? null }),
    () => ({ type: 'walk-on', from: below(3) }),
    () => ({ type: 'set-together', breakoutId: on ? breakoutId : null }),
    () => ({ type: 'set-help', tableId: pick(TABLES), on }),
    () => ({ type: 'set-done', tableId: pick(TABLES), on }),
    () => ({ type: 'raise-hand', key, on }),
    () => ({ type: 'show-report', boardId, seconds: below(120) }),
    () => ({ type: 'set-lock', lock: { boardId, area: on ? 'says' : null }, on: below(2) === 0 }),
    () => ({ type: 'put-step', step: randomStep(random), before: null }),
    () => ({ type: 'remove-step', stepId: `step-${below(8)}` }),
    () => ({ type: 'set-skip', stepId: `step-${below(8)}`, on }),
  ];
  return pick(makers)();
}

function randomBreakout({ pick, below }: Seeded, id: string): PlannedBreakout {
  const ids = GROUPS.slice(0, 1 + below(3));
  const groups = ids.map((groupId) => ({
    id: groupId,
    name: groupId,
    people: [] as string[],
    teamIds: [],
    place: '',
    link: '',
    roles: { scribe: null as string | null, timekeeper: null, reporter: null },
  }));
  for (const key of KEYS) {
    if (below(3) > 0) pick(groups).people.push(key);
    // Now and then somebody sits twice, or scribes where they do not sit: that is refused.
    if (below(60) === 0) pick(groups).people.push(key);
    if (below(30) === 0) pick(groups).roles.scribe = key;
  }
  return { id, name: id, by: below(2) === 0 ? 'choice' : 'mix', board: null, groups };
}

function randomStep({ pick, below }: Seeded): Step {
  const id = `step-${below(8)}`;
  const groups = below(2) === 0 ? { groups: pick(BREAKOUTS) } : {};
  const words = { en: id, es: id };
  return { id, title: words, prompt: words, minutes: 1 + below(20), mode: 'table', ...groups };
}
