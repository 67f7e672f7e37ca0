import { type ControlConnection, openControl } from '@throughline/client';
import type { ConveningState } from '@throughline/protocol';
import type { StoreApi } from 'zustand/vanilla';
import { type ConveningStore, createConveningStore } from './convening-store.ts';
import { createPulseStore, type PulseStore } from './pulse-store.ts';

/** From one page to the next the line stays open for so long, so that nobody is told everything anew. */
const LINGER_MS = 3_000;

/** One line to the server that every page about a convening uses. */
export interface SharedLine {
  readonly store: StoreApi<ConveningStore>;
  readonly pulses: StoreApi<PulseStore>;
  control(): ControlConnection;
}
interface HeldLine extends SharedLine {
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
  close(): void;
}

const lines = new Map<string, HeldLine>();

/**
 * The line to a convening as one person, opened by the first who asks for it.
 * @param first the state that came with the page, shown until the server speaks
 * @returns the line, and what lets go of it
 */
export function holdLine(
  conveningId: string,
  personKey: string,
  first: ConveningState | undefined,
): { line: SharedLine; letGo: () => void } {
  const name = `${conveningId} ${personKey}`;
  const kept = lines.get(name);
  // One that the server refused is not asked again; who opens the page anew may have other rights.
  const isUsable = kept !== undefined && kept.store.getState().link !== 'refused';
  if (kept !== undefined && !isUsable && kept.users === 0) kept.close();
  const line = isUsable ? kept : openLine(conveningId, first);
  lines.set(name, line);
  clearTimeout(line.closing);
  line.users++;
  const letGo = () => {
    line.users--;
    if (line.users > 0) return;
    line.closing = setTimeout(() => {
      line.close();
      if (lines.get(name) === line) lines.delete(name);
    }, LINGER_MS);
  };
  return { line, letGo };
}

function openLine(conveningId: string, first: ConveningState | undefined): HeldLine {
  const store = createConveningStore(first);
  const pulses = createPulseStore();
  const { tookState, tookEvent, tookPresence, tookWriting, tookLink, tookApart } = store.getState();
  let control: ControlConnection;
  const open = () => {
    const opened = openControl({
      serverUrl: location.origin,
      conveningId,
      onState: tookState,
      onPresence: tookPresence,
      onApart: tookApart,
      onPulse: pulses.getState().took,
      onWriting: (writing) => tookWriting({ writing }),
      onWritingByBoard: (writingByBoard) => tookWriting({ writingByBoard }),
      onEvent(event) {
        if (tookEvent(event)) return;
        // An event was missed: each new connection begins with the whole state.
        stop();
        stop = open();
      },
    });
    control = opened;
    tookLink(opened.status());
    const unsubscribe = opened.subscribe(() => tookLink(opened.status()));
    return () => {
      unsubscribe();
      opened.close();
    };
  };
  let stop = open();
  return {
    store,
    pulses,
    control: () => control,
    users: 0,
    closing: undefined,
    close: () => stop(),
  };
}
