import { JOIN_CODE_LENGTH, normaliseJoinCode } from '@throughline/protocol';

/** What a person typed where a code is asked for. */
export type TypedKey =
  | { kind: 'key'; key: string }
  | { kind: 'empty' }
  | { kind: 'too-short'; typed: number };

/**
 * Reads a code as people type it: in any case, with spaces or hyphens; a whole join link is taken
 * as well. What is longer than a code goes on as it stands: it may be the token of a QR code.
 */
export function readDoorKey(typed: string): TypedKey {
  const text = typed.trim();
  const linked = /\/j\/([^/?#\s]+)/.exec(text)?.[1];
  if (linked !== undefined) return { kind: 'key', key: linked };
  const code = normaliseJoinCode(text);
  if (code === '') return { kind: 'empty' };
  if (code.length < JOIN_CODE_LENGTH) return { kind: 'too-short', typed: code.length };
  return { kind: 'key', key: code.length === JOIN_CODE_LENGTH ? code : text };
}
