import type { Language } from '@throughline/protocol';
import * as Y from 'yjs';
import { entryMap } from '../document/roots.ts';
import { newFragment } from '../text/fragment-text.ts';
import {
  readSignal,
  SIGNALS_ROOT,
  type Signal,
  type SignalOrigin,
  type SignalSource,
  type SignalState,
} from './signal.ts';

// Only the server calls these, through `RoomRegistry.serve`: nobody else's update gets past the guard.

/** Puts a signal on the board; one with this id that is there is taken as it is now: linked again. */
export function putSignal(
  doc: Y.Doc,
  id: string,
  { origin, source, at }: { origin: SignalOrigin; source: SignalSource; at: number },
): void {
  const { text, kind } = source;
  const fields = { ...origin, ...source, state: 'linked', changedAt: null, pulled: { text, kind } };
  const known = entryMap(doc, SIGNALS_ROOT, id);
  if (known) {
    for (const [name, value] of Object.entries(fields)) setIfNew(known, name, value);
    return;
  }
  const entries = Object.entries({ ...fields, pulledAt: at, disputes: new Y.Map() });
  doc.getMap(SIGNALS_ROOT).set(id, new Y.Map<unknown>(entries));
}

/**
 * Shows on a signal what its source says now. Does nothing where it says so already, or is not there.
 * @param source undefined: the source is not there any more, and no word of it stays
 * @param forgetPulled somebody who wrote there was erased: what it said before may have been theirs
 */
export function followSource(
  doc: Y.Doc,
  id: string,
  source: SignalSource | undefined,
  { at, forgetPulled = false }: { at: number; forgetPulled?: boolean },
): void {
  const map = entryMap(doc, SIGNALS_ROOT, id);
  const signal = map && readSignal(id, map);
  if (!signal) return;
  const said = source ?? { text: '' };
  for (const [name, value] of Object.entries(said)) setIfNew(map, name, value);
  const pulled = source === undefined || forgetPulled ? null : signal.pulled;
  setIfNew(map, 'pulled', pulled);
  const state = stateOf(source, pulled, signal);
  const isNews = state !== signal.state || (source && isChange(source, signal));
  if (isNews) map.set('changedAt', state === 'linked' ? null : at);
  setIfNew(map, 'state', state);
}

type Said = Pick<SignalSource, 'text' | 'kind'>;

const isChange = (a: Said, b: Said) => a.text !== b.text || a.kind !== b.kind;

function stateOf(source: Said | undefined, pulled: Said | null, before: Signal): SignalState {
  if (!source) return 'withdrawn';
  if (pulled) return isChange(source, pulled) ? 'changed' : 'linked';
  // What it said when it was pulled is not known any more.
  return before.state === 'withdrawn' || isChange(source, before) ? 'changed' : before.state;
}

export function removeSignal(doc: Y.Doc, id: string): void {
  if (entryMap(doc, SIGNALS_ROOT, id)) doc.getMap(SIGNALS_ROOT).delete(id);
}

/** The team that a signal came from disputes it; a newer reason takes the place of the older. */
export function disputeSignal(
  doc: Y.Doc,
  id: string,
  teamId: string,
  dispute: { reason: string; language: Language; author: string; at: number },
): void {
  // A fragment, as all that a person writes: erasing and exporting a person look for their words there.
  const entries = Object.entries({ ...dispute, reason: newFragment(dispute.reason) });
  disputesOf(doc, id)?.set(teamId, new Y.Map<unknown>(entries));
}

export function withdrawDispute(doc: Y.Doc, id: string, teamId: string): void {
  const disputes = disputesOf(doc, id);
  if (disputes?.has(teamId)) disputes.delete(teamId);
}

function disputesOf(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const disputes = entryMap(doc, SIGNALS_ROOT, id)?.get('disputes');
  return disputes instanceof Y.Map ? disputes : undefined;
}

function setIfNew(map: Y.Map<unknown>, name: string, value: unknown): void {
  if (JSON.stringify(map.get(name)) !== JSON.stringify(value)) map.set(name, value);
}
