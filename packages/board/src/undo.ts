import * as Y from 'yjs';
import { LOCAL_CHANGE } from './local-change.ts';

/**
 * Undo and redo for the person at this screen: their own changes only, and never what another person wrote.
 * @param editorOrigins the transaction origins of the editor (y-tiptap's `ySyncPluginKey`)
 */
export function createUndo(doc: Y.Doc, editorOrigins: readonly unknown[]): Y.UndoManager {
  return new Y.UndoManager([doc.getMap('notes'), doc.getMap('need')], {
    trackedOrigins: new Set([LOCAL_CHANGE, ...editorOrigins]),
    deleteFilter: (item) => !(item.content instanceof Y.ContentType),
  });
}
