import { LATER_LIMITS, PollDefinition, PollStanding } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { watchBoard } from '../watch/watch-board.ts';

/**
 * The root map of a board's votes, the server's: under a poll's id what is asked, and beside it how it stands. No
 * ballot ever stands in a document.
 */
export const POLLS_ROOT = 'server:polls';
const standingOf = (id: string) => `${id}/standing`;

/** A vote as everybody at its board sees it. */
export interface Poll extends PollDefinition {
  readonly standing: PollStanding;
}

/** The board has had as many votes as it takes. */
export class TooManyPolls extends Error {
  override readonly name = 'TooManyPolls';
}

const NOT_BEGUN: PollStanding = { open: true, ballots: 0, result: null };

/** Writes a vote that begins; the server alone calls this. One that stands there is left as it is. */
export function putPoll(doc: Y.Doc, poll: PollDefinition): void {
  const root = doc.getMap(POLLS_ROOT);
  if (root.has(poll.id)) return;
  if (readPolls(doc).length >= LATER_LIMITS.polls) throw new TooManyPolls();
  root.set(poll.id, poll);
  root.set(standingOf(poll.id), NOT_BEGUN);
}

/** Writes how a vote stands; the server alone calls this. What says the same already is not written again. */
export function putStanding(doc: Y.Doc, id: string, standing: PollStanding): void {
  const root = doc.getMap(POLLS_ROOT);
  if (!root.has(id)) return;
  if (JSON.stringify(root.get(standingOf(id))) === JSON.stringify(standing)) return;
  root.set(standingOf(id), standing);
}

/** Every vote of a board, the latest first. What is none is skipped. */
export function readPolls(doc: Y.Doc): readonly Poll[] {
  const root = rootMap(doc, POLLS_ROOT);
  const polls: Poll[] = [];
  for (const [id, value] of root?.entries() ?? []) {
    const poll = PollDefinition.safeParse(value).data;
    if (poll?.id !== id) continue;
    const standing = PollStanding.safeParse(root?.get(standingOf(id))).data ?? NOT_BEGUN;
    polls.push({ ...poll, standing });
  }
  return polls.sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
}

/** The votes of a board for `useSyncExternalStore`. */
export function watchPolls(doc: Y.Doc): BoardWatcher<readonly Poll[]> {
  const polls = { root: POLLS_ROOT, renew: () => readPolls(doc) };
  return watchBoard(doc, { polls }, (read) => read.polls);
}
