import type { Id, StuckReason } from '@throughline/protocol';
import type { PulseRecord } from '../ports/pulses.ts';

const DAY_MS = 86_400_000;
/** After how many days without a change on its boards a team is asked after. */
export const QUIET_DAYS = 14;

/** The latest pulse that was sent to a team, open or over; pulses are given the latest first. Pure. */
export const pulseOfTeam = (pulses: readonly PulseRecord[], teamId: Id): PulseRecord | undefined =>
  pulses.find((pulse) => pulse.teamId === null || pulse.teamId === teamId);

/** Whether a pulse is still answered. Pure. */
export const isPulseOpen = ({ closesAt }: Pick<PulseRecord, 'closesAt'>, now: number): boolean =>
  now < closesAt;

/** What is known of a team between two convenings. */
export interface TeamFacts {
  /** The latest that it was sent. */
  readonly pulse: Pick<PulseRecord, 'sentAt' | 'closesAt'> | undefined;
  /** Of how many people it asked something. */
  readonly asked: number;
  readonly answers: readonly { readonly isStuck: boolean }[];
  /** When something last changed on one of its boards; undefined where it has none. */
  readonly changedAt: number | undefined;
}

/**
 * Why somebody should ask after a team, the most urgent first: one of it said that they are stuck; nobody
 * of it answered by half the time there was; nothing changed on its boards for two weeks. Pure.
 */
export function whyStuck(facts: TeamFacts, now: number): readonly StuckReason[] {
  const { pulse, asked, answers, changedAt } = facts;
  const reasons: StuckReason[] = [];
  if (answers.some(({ isStuck }) => isStuck)) reasons.push('said-stuck');
  if (pulse && asked > 0 && answers.length === 0 && now >= halfTime(pulse)) {
    reasons.push('no-answer');
  }
  if (changedAt !== undefined && now - changedAt >= QUIET_DAYS * DAY_MS) reasons.push('no-change');
  return reasons;
}

const halfTime = ({ sentAt, closesAt }: Pick<PulseRecord, 'sentAt' | 'closesAt'>) =>
  sentAt + (closesAt - sentAt) / 2;

/** Those who need somebody before the others, by how urgent it is; otherwise as they were. Pure. */
export function stuckFirst<One extends { readonly reasons: readonly StuckReason[] }>(
  teams: readonly One[],
): readonly One[] {
  const urgency = ({ reasons }: One) =>
    (reasons.includes('said-stuck') ? 4 : 0) +
    (reasons.includes('no-answer') ? 2 : 0) +
    (reasons.includes('no-change') ? 1 : 0);
  return [...teams].sort((a, b) => urgency(b) - urgency(a));
}
