import type { ControlStatus } from '@throughline/client';
import { evolve } from '@throughline/convening';
import type {
  Command,
  CommandReply,
  ConveningState,
  NumberedEvent,
  Refusal,
  TeamPresence,
} from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the server has said of a convening, and how the last command went. */
export interface ConveningStore {
  /** The last state that is known; undefined until the first one came. */
  state: ConveningState | undefined;
  link: ControlStatus;
  /** What others do shows a few seconds later just now. */
  apart: boolean;
  /** How many people of each team have a board open, by team id. */
  presence: ReadonlyMap<string, number>;
  /** How many write alone, as it came: read by the parts that show it. */
  writing: unknown;
  writingByBoard: unknown;
  /** The command that is on its way, if any. */
  running: Command['type'] | undefined;
  /** Why the last command changed nothing. */
  refusal: Refusal | undefined;
  tookState(state: ConveningState): void;
  /** @returns false when events are missing before this one: the whole state must be fetched anew */
  tookEvent(event: NumberedEvent): boolean;
  tookPresence(presence: TeamPresence): void;
  tookWriting(told: Partial<Pick<ConveningStore, 'writing' | 'writingByBoard'>>): void;
  tookLink(link: ControlStatus): void;
  tookApart(apart: boolean): void;
  /** Sends a command after those that are on their way; what it changed comes as an event like everyone else's. */
  run(command: Command, send: (command: Command) => Promise<CommandReply>): Promise<void>;
}

/** Makes the store of one convening, empty or with the state that came with the page. */
export function createConveningStore(first?: ConveningState): StoreApi<ConveningStore> {
  let underWay = 0;
  let before: Promise<void> = Promise.resolve();
  return createStore<ConveningStore>()((set, get) => ({
    state: first,
    link: 'connecting',
    apart: false,
    presence: new Map(),
    writing: undefined,
    writingByBoard: undefined,
    running: undefined,
    refusal: undefined,
    tookState(state) {
      set({ state });
    },
    tookEvent(event) {
      const { state } = get();
      if (state === undefined || event.version > state.version + 1) return false;
      set({ state: evolve(state, event) });
      return true;
    },
    tookPresence(presence) {
      set({ presence: new Map(Object.entries(presence)) });
    },
    tookWriting(told) {
      set(told);
    },
    tookLink(link) {
      set({ link });
    },
    tookApart(apart) {
      set({ apart });
    },
    run(command, send) {
      const carryOut = async () => {
        set({ running: command.type, refusal: undefined });
        try {
          const reply = await send(command);
          set({ refusal: reply.ok ? undefined : reply.refusal });
        } catch {
          // The connection was closed from this side: nobody is left to be told.
        } finally {
          underWay--;
          set({ running: undefined });
        }
      };
      underWay++;
      before = underWay === 1 ? carryOut() : before.then(carryOut);
      return before;
    },
  }));
}
