/**
 * Why the server ends a document connection. Codes from 4400 to 4499 mean that coming back the
 * same way cannot help (y-websocket stops reconnecting); the others mean: come back.
 */
export const CLOSE_CODES = {
  /** Bytes that are no frame of this protocol. */
  malformed: 4400,
  /** No session, or one that has ended. */
  signedOut: 4401,
  /** A write from someone who may only read, or the right to read was withdrawn. */
  forbidden: 4403,
  /** No such document, or none that this person may know of. */
  unknownDocument: 4404,
  /** The page is older or newer than the server: reload it. */
  protocolMismatch: 4406,
  /** The document was restored since this copy was made: start from the server's copy. */
  epochMismatch: 4409,
  /** An update that the guard refused: a gap, another person's client id, or broken bytes. */
  updateRefused: 4410,
  /** A frame, or what one update brings, over its limit. */
  tooLarge: 4413,
  /** The document holds as much as a document may, in bytes or in notes: it takes nothing more. */
  documentFull: 4414,
  /** It reached into a part of the board in which nobody writes just now. */
  partLocked: 4423,
  /** The document's bytes in the store are not what was written: its host has to put a backup back. */
  damaged: 4422,
  /** The server is stopping or starting again: come back. */
  restarting: 1012,
  /** More frames than one person may send: come back, and slower. */
  tooFast: 4529,
  /** The document cannot be opened just now: come back. */
  tryAgain: 4503,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

const reasonsByCode = new Map<number, CloseReason>(
  (Object.entries(CLOSE_CODES) as [CloseReason, number][]).map(([reason, code]) => [code, reason]),
);

/** The reason behind a close code, or undefined for a code that is not ours (1006 and the like). */
export function closeReason(code: number): CloseReason | undefined {
  return reasonsByCode.get(code);
}
