import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

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

/** One awareness update; undefined where it would tell of nobody. */
export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array | undefined {
  if (entries.length === 0) return undefined;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
