import { syncStep2Frame } from '@throughline/protocol';
import * as Y from 'yjs';
import type { DocumentForm } from './document-form.ts';
import type { StateSummary } from './ports.ts';

/**
 * A document that nobody writes to just now: its encoded state with what the guard and returning
 * people ask for beside it, at about a twentieth of a Y.Doc's memory.
 */
export class RestingDocument implements DocumentForm {
  /** The whole state as the frame that tells it. */
  readonly stateFrame: Uint8Array;
  /** A view of that frame. */
  readonly #state: Uint8Array;
  readonly #summary: StateSummary;
  readonly #clocks: ReadonlyMap<number, number>;
  /** Each client's deleted ranges, sorted and merged. */
  readonly #deleted: ReturnType<typeof Y.mergeDeleteSets>;

  /** @throws when the summary is none; the state is not looked at */
  constructor(state: Uint8Array, summary: StateSummary) {
    this.stateFrame = syncStep2Frame(state);
    this.#state = this.stateFrame.subarray(this.stateFrame.length - state.length);
    this.#summary = summary;
    this.#clocks = Y.decodeStateVector(summary.stateVector);
    this.#deleted = Y.mergeDeleteSets([Y.decodeUpdate(summary.deletions).ds]);
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    const range = rangeAt(this.#deleted.clients.get(client) ?? [], clock);
    return range !== undefined && clock + length <= range.clock + range.len;
  }

  missingFrom(stateVector: Uint8Array): Uint8Array {
    const theirs = Y.decodeStateVector(stateVector);
    if (theirs.size === 0) return this.#state;
    const hasAll = [...this.#clocks].every(([client, clock]) => (theirs.get(client) ?? 0) >= clock);
    return hasAll ? this.#summary.deletions : Y.diffUpdate(this.#state, stateVector);
  }

  stateVector(): Uint8Array {
    return this.#summary.stateVector;
  }

  state(): Uint8Array {
    return this.#state;
  }

  summary(): StateSummary {
    return this.#summary;
  }
}

interface DeletedRange {
  readonly clock: number;
  readonly len: number;
}

/** The one of some sorted, merged ranges that holds a clock. */
function rangeAt(ranges: readonly DeletedRange[], clock: number): DeletedRange | undefined {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return undefined;
    if (clock < range.clock) high = middle - 1;
    else if (clock >= range.clock + range.len) low = middle + 1;
    else return range;
  }
  return undefined;
}
