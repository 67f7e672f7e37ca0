import { SYNC } from '@throughline/protocol';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/**
 * Whether what follows in this sync frame can be read to its end. Yjs applies what it reads before
 * it finds the rest broken; so a frame from the server is read once before it is applied.
 * @param decoder a frame after its first number; it is not moved
 */
export function isWholeSyncFrame(decoder: decoding.Decoder): boolean {
  const ahead = decoding.clone(decoder);
  try {
    const step = decoding.readVarUint(ahead);
    const payload = decoding.readVarUint8Array(ahead);
    if (step === SYNC.step1) Y.decodeStateVector(payload);
    else Y.decodeUpdate(payload);
    return step <= SYNC.update && !decoding.hasContent(ahead);
  } catch {
    return false;
  }
}
