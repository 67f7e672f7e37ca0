import type { DoorInfo } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../http/answer.ts';
import { fetchDoor } from '../http/api.ts';

/** What is behind a code or a QR token. */
export type DoorStatus =
  | { kind: 'looking' }
  | { kind: 'open'; door: DoorInfo }
  /** No such door, or closed: nobody is told which. */
  | { kind: 'shut' }
  | { kind: 'failed'; failure: Failure };

/**
 * Looks up a door; mount it anew for another key.
 * @returns what is known of it, and `lookAgain`, which asks once more
 */
export function useDoor(key: string): { status: DoorStatus; lookAgain: () => void } {
  const [status, setStatus] = useState<DoorStatus>({ kind: 'looking' });
  const [look, setLook] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is what asks for another look.
  useEffect(() => {
    const leaving = new AbortController();
    setStatus((before) => (before.kind === 'open' ? before : { kind: 'looking' }));
    void readDoor(key, leaving.signal).then((next) => {
      if (leaving.signal.aborted) return;
      // A door that was once open stays on the screen: someone may be filling in its form.
      setStatus((before) => (before.kind === 'open' && next.kind !== 'open' ? before : next));
    });
    return () => leaving.abort();
  }, [key, look]);

  return { status, lookAgain: useCallback(() => setLook((before) => before + 1), []) };
}

async function readDoor(key: string, signal: AbortSignal): Promise<DoorStatus> {
  const answer = await fetchDoor(key, signal);
  if (answer.kind === 'ok') return { kind: 'open', door: answer.value };
  if (answer.kind === 'problem' && SHUT.has(answer.problem.code)) return { kind: 'shut' };
  return { kind: 'failed', failure: answer };
}

/** A code that could not be one at all gets the same plain answer as one that opens nothing. */
const SHUT = new Set<string>(['door-not-open', 'not-found', 'invalid-form', 'invalid-link']);
