import { createHash } from 'node:crypto';
import { type BoardContent, contentToJson, hashedText, readContent } from '@throughline/board';
import type { LookedAt, StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';

/** What a stored document says, and how far it had come. */
export interface Taken {
  readonly content: BoardContent;
  readonly json: string;
  readonly hash: string;
  readonly at: LookedAt;
}

/** Reads a stored document. Throws on bytes that are no Yjs updates. */
export function taken(stored: StoredDocument): Taken {
  const doc = openDocument(stored);
  const content = readContent(doc, stored.owners);
  const stateVector = Y.encodeStateVector(doc);
  doc.destroy();
  const at = { epoch: stored.epoch, seq: lastSeq(stored), stateVector };
  return { content, json: contentToJson(content), hash: hashOf(content), at };
}

/** The hash by which a board's content is known: board SPEC, BH-4. */
export const hashOf = (content: BoardContent): string =>
  createHash('sha256').update(hashedText(content)).digest('hex');

export const lastSeq = ({ updates, checkpoint }: StoredDocument): number =>
  updates.at(-1)?.seq ?? checkpoint?.seq ?? 0;
