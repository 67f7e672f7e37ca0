import * as Y from 'yjs';
import { FIRST_TYPED, LOCAL_CHANGE } from '../document/local-change.ts';
import { PEOPLES_ROOTS, rootMap } from '../document/roots.ts';
import { takeBack } from './take-back.ts';

/** What people write in: nothing that a server puts into a document is anybody's to undo. */
function peoplesRootsOf(doc: Y.Doc): Y.Map<unknown>[] {
  return PEOPLES_ROOTS.flatMap((name) => rootMap(doc, name) ?? []);
}

type Step = Y.UndoManager['undoStack'][number];

/**
 * Undo and redo for the person at this screen: their own changes only, and never what another person wrote.
 * Each change of this package is a step of its own; typing joins into one step as long as its pauses are short,
 * and so does it with the note that was made for its first letters.
 * @param editorOrigins the transaction origins of the editor (y-tiptap's `ySyncPluginKey`)
 */
export function createUndo(doc: Y.Doc, editorOrigins: readonly unknown[]): Y.UndoManager {
  return new PersonalUndo(doc, editorOrigins);
}

/**
 * Records steps as Yjs does, and takes them back by rules of its own. Yjs alone would delete a container with
 * another person's words in it, would put an old value over another person's newer one, and can place what it
 * brings back so that copies of the document no longer agree.
 */
class PersonalUndo extends Y.UndoManager {
  constructor(doc: Y.Doc, editorOrigins: readonly unknown[]) {
    super(peoplesRootsOf(doc), {
      trackedOrigins: new Set([LOCAL_CHANGE, FIRST_TYPED, ...editorOrigins]),
    });
    this.captureTransaction = ({ origin, meta }) => {
      if (origin === LOCAL_CHANGE || origin === FIRST_TYPED) this.stopCapturing();
      return meta.get('addToHistory') !== false;
    };
    this.on('stack-item-added', ({ origin }) => {
      if (origin === LOCAL_CHANGE) this.stopCapturing();
    });
  }

  override undo(): Step | null {
    this.undoing = true;
    try {
      return this.#pop('undo', this.undoStack);
    } finally {
      this.undoing = false;
    }
  }

  override redo(): Step | null {
    this.redoing = true;
    try {
      return this.#pop('redo', this.redoStack);
    } finally {
      this.redoing = false;
    }
  }

  /** Takes steps back until one changes something, and gives that one. */
  #pop(type: 'undo' | 'redo', stack: Step[]): Step | null {
    for (let step = stack.pop(); step; step = stack.pop()) {
      this.currStackItem = step;
      const { transaction, changed } = this.#takeBack(step);
      if (changed) {
        const { changedParentTypes } = transaction;
        this.emit('stack-item-popped', [
          { stackItem: step, type, changedParentTypes, origin: this },
          this,
        ]);
      }
      this.currStackItem = null;
      if (changed) return step;
    }
    return null;
  }

  #takeBack(step: Step): { transaction: Y.Transaction; changed: boolean } {
    return this.doc.transact((transaction) => {
      const changed = takeBack(transaction, step, this.scope);
      return { transaction, changed };
    }, this);
  }
}
