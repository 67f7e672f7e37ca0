import * as Y from 'yjs';
import { LOCAL_CHANGE } from './local-change.ts';
import { canGiveBack, followCopies, mayTakeAway, withoutOverwriting } from './undo-guard.ts';

type Step = Y.UndoManager['undoStack'][number];

/**
 * Undo and redo for the person at this screen: their own changes only, and never what another person wrote.
 * Each change of this package is a step of its own; typing joins into one step as long as its pauses are short.
 * @param editorOrigins the transaction origins of the editor (y-tiptap's `ySyncPluginKey`)
 */
export function createUndo(doc: Y.Doc, editorOrigins: readonly unknown[]): Y.UndoManager {
  return new PersonalUndo(doc, editorOrigins);
}

/**
 * Yjs alone would take away a container with another person's words in it, and would put an old value over
 * another person's newer one when its own copy of that was in between. The steps are checked against that
 * before they are taken, and each deletion when it comes.
 */
class PersonalUndo extends Y.UndoManager {
  constructor(doc: Y.Doc, editorOrigins: readonly unknown[]) {
    super([doc.getMap('notes'), doc.getMap('need')], {
      trackedOrigins: new Set([LOCAL_CHANGE, ...editorOrigins]),
      deleteFilter: mayTakeAway,
    });
    this.captureTransaction = ({ origin, meta }) => {
      if (origin === LOCAL_CHANGE) this.stopCapturing();
      return meta.get('addToHistory') !== false;
    };
    this.on('stack-item-added', ({ origin }) => {
      if (origin === LOCAL_CHANGE) this.stopCapturing();
    });
  }

  override undo(): Step | null {
    return popOne(this.doc, this.undoStack, () => super.undo());
  }

  override redo(): Step | null {
    return popOne(this.doc, this.redoStack, () => super.redo());
  }
}

/**
 * Pops steps until one changes something. Yjs would pop on by itself; but each step must be made ready for the
 * document as it is when its turn comes, so those below are empty until then.
 */
function popOne(doc: Y.Doc, stack: Step[], pop: () => Step | null): Step | null {
  for (;;) {
    const top = stack.at(-1);
    if (!top) return null;
    makeReady(doc, top);
    const below = stack.slice(0, -1);
    const known = below.map(({ insertions, deletions }) => ({ insertions, deletions }));
    for (const step of below) Object.assign(step, NOTHING);
    let done: Step | null = null;
    try {
      done = pop();
    } finally {
      for (const [i, step] of below.entries()) Object.assign(step, known[i]);
    }
    if (done) return done;
    stack.push(...below);
  }
}

const NOTHING = { insertions: Y.createDeleteSet(), deletions: Y.createDeleteSet() };

/** Leaves of a step what it may do to the document as it is now. */
function makeReady(doc: Y.Doc, step: Step): void {
  if (!canGiveBack(doc, step)) {
    Object.assign(step, NOTHING);
    return;
  }
  step.insertions = followCopies(doc, step.insertions);
  step.deletions = withoutOverwriting(doc, step);
}
