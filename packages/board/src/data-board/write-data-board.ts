import type * as Y from 'yjs';
import { writeBoard } from '../document/write-board.ts';
import { DATA_BOARD_SCHEMA_VERSION } from './vocabulary.ts';

/** Makes a document a data board. Only the server does this, once; it begins empty. */
export function writeDataBoard(doc: Y.Doc): void {
  writeBoard(doc, { kind: 'data-board', schema: DATA_BOARD_SCHEMA_VERSION }, () => {});
}
