import * as encoding from 'lib0/encoding';

/** Numbers of the Yjs update format, version 1. */
const STRING_CONTENT = 4;
const HAS_ORIGIN = 0x80;

/** One insert at the end of what this client id has written so far. */
export interface TypedText {
  readonly client: number;
  /** Length of what it has written before, in UTF-16 code units. */
  readonly clock: number;
  /** Name of the shared text that it writes in. */
  readonly root: string;
  readonly text: string;
  /** How many of the code units right before are deleted by the same edit. Default: none. */
  readonly replaces?: number;
}

/** The Yjs update that a person's own Y.Doc would emit for this insert, without a Y.Doc. */
export function typedUpdate({ client, clock, root, text, replaces = 0 }: TypedText): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    if (clock > 0) {
      encoding.writeUint8(to, STRING_CONTENT | HAS_ORIGIN);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, clock - 1);
    } else {
      encoding.writeUint8(to, STRING_CONTENT);
      encoding.writeVarUint(to, 1);
      encoding.writeVarString(to, root);
    }
    encoding.writeVarString(to, text);
    writeDeletion(to, client, clock, replaces);
  });
}

function writeDeletion(
  to: encoding.Encoder,
  client: number,
  clock: number,
  replaces: number,
): void {
  encoding.writeVarUint(to, replaces > 0 ? 1 : 0);
  if (replaces === 0) return;
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, 1);
  encoding.writeVarUint(to, clock - replaces);
  encoding.writeVarUint(to, replaces);
}
