import type { Attention, CallReason } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { goTo } from '../../routing/place.ts';
import type { Kept, Spot } from './page-side.ts';

/** A page that somebody was taken away from. */
export interface LeftPage {
  readonly path: string;
  readonly name: string;
  readonly kept: Kept;
}

/** How somebody stands to the room; it outlives the pages that they are taken to. */
export interface HereMemory {
  /** The state by which the room was last followed; undefined until the first one came. */
  readonly settled: ConveningState | undefined;
  /** The last state that came, settled or not: a call for help may be answered in the same breath. */
  readonly heard: ConveningState | undefined;
  readonly attention: Attention;
  readonly call: string | null;
  readonly why: CallReason;
  readonly answered: string | null;
  /** They have only just come, and nothing was called since. */
  readonly arrives: boolean;
  /** Where the last call took them from; null once they went on by themselves. */
  readonly from: LeftPage | null;
  /** The address that the last call took them to. */
  readonly takenTo: string | null;
  /** Where they are on their way back to. */
  readonly returning: LeftPage | null;
  /** Where on the board they are taken to. */
  readonly toSpot: Spot | null;
  /** They were taken to a page that has not been shown yet. */
  readonly landing: boolean;
  /** When the broadcast was made that they have read. */
  readonly readAt: number;
  /** Their table's call for help was answered, and they have not read it yet. */
  readonly helpAnswered: boolean;
  /** They took that call back themselves. */
  readonly tookHelpBack: boolean;
}

const memories = new Map<string, StoreApi<HereMemory>>();

/** What this tab keeps over a reload: without it each reload would be an arrival. */
type KeptOverReload = Pick<HereMemory, 'answered' | 'attention' | 'readAt'>;

const ATTENTIONS: ReadonlySet<unknown> = new Set(['work', 'together', 'guide', 'spotlight']);

function readKept(name: string): KeptOverReload | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { answered, attention, readAt } = kept as Readonly<Record<string, unknown>>;
    if (!ATTENTIONS.has(attention)) return undefined;
    return {
      answered: typeof answered === 'string' ? answered : null,
      attention: attention as Attention,
      readAt: typeof readAt === 'number' ? readAt : 0,
    };
  } catch {
    // Storage is switched off, or holds something else: they arrive anew.
    return undefined;
  }
}

/** How one person stands to one convening, in this tab. */
export function hereMemory(conveningId: string, personKey: string): StoreApi<HereMemory> {
  const name = `throughline.here.${conveningId}.${personKey}`;
  const known = memories.get(name);
  if (known !== undefined) return known;
  const kept = readKept(name);
  const memory = createStore<HereMemory>(() => ({
    settled: undefined,
    heard: undefined,
    attention: 'work',
    call: null,
    why: 'step',
    answered: null,
    arrives: kept === undefined,
    from: null,
    takenTo: null,
    returning: null,
    toSpot: null,
    landing: false,
    readAt: 0,
    helpAnswered: false,
    tookHelpBack: false,
    ...kept,
  }));
  memory.subscribe(({ answered, attention, readAt }, before) => {
    const same =
      answered === before.answered && attention === before.attention && readAt === before.readAt;
    if (same) return;
    try {
      sessionStorage.setItem(name, JSON.stringify({ answered, attention, readAt }));
    } catch {
      // It is kept for as long as the page lives.
    }
  });
  memories.set(name, memory);
  return memory;
}

/** Leads back to where the last call took somebody from. */
export function leadBack(memory: StoreApi<HereMemory>): void {
  const { from } = memory.getState();
  if (from === null) return;
  memory.setState({ from: null, returning: from });
  goTo(from.path);
}

/** Leads somebody back from a page that was shown to them and is open to them no more. */
export function leadBackFrom(path: string): void {
  for (const memory of memories.values()) {
    if (memory.getState().takenTo === path) leadBack(memory);
  }
}
