import { varUintSize, writeVarUint } from '@throughline/protocol';
import * as decoding from 'lib0/decoding';

/** The state of someone who left, as y-protocols says it. */
export const GONE = 'null';

/** Of one Yjs client: what an awareness update of y-protocols says. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** What it says of itself, as it came: `null` for someone who left. */
  readonly json: string;
}

/** The first `most` entries of an awareness update; what cannot be read ends it, and breaks nothing. */
export function readAwareness(update: Uint8Array, most: number): AwarenessEntry[] {
  const entries: AwarenessEntry[] = [];
  try {
    const decoder = decoding.createDecoder(update);
    const count = Math.min(decoding.readVarUint(decoder), most);
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarString(decoder);
      if (clock < 2 ** 31) entries.push({ client, clock, json });
    }
  } catch {
    // Presence is a courtesy: what cannot be read is as if it had not been said.
  }
  return entries;
}

/**
 * One awareness update; undefined where it would tell of nobody. In one piece of known size: lib0's encoder
 * copies text byte by byte, ten times as slowly, and this is made for each caret that moves.
 */
export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array | undefined {
  if (entries.length === 0) return undefined;
  const said = entries.map(({ client, clock, json }) => {
    const text = Buffer.from(json);
    return { text, head: [client, clock, text.length] };
  });
  let size = varUintSize(said.length);
  for (const { text, head } of said) {
    size += text.length;
    for (const number of head) size += varUintSize(number);
  }
  const bytes = Buffer.allocUnsafe(size);
  let at = writeVarUint(bytes, 0, said.length);
  for (const { text, head } of said) {
    for (const number of head) at = writeVarUint(bytes, at, number);
    bytes.set(text, at);
    at += text.length;
  }
  return bytes;
}
