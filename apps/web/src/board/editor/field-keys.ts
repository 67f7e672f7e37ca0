import { splitBlock } from '@tiptap/pm/commands';
import { Plugin } from '@tiptap/pm/state';

/** What the keys of a field do outside its text. */
export interface FieldKeys {
  /** Enter: finish here, start the next. */
  readonly next: () => void;
  /** Esc: finish here. */
  readonly done: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Enter goes on to the next field, Shift + Enter breaks the line, Esc finishes, and undo is the
 * board's. While text is being composed (accents, predictive keyboards) Enter belongs to the composition;
 * ProseMirror then passes no keys on.
 */
export function fieldKeys(keys: FieldKeys): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.isComposing) return false;
        if (event.key === 'Escape') return handled(event, keys.done);
        if (event.key === 'Enter') {
          if (event.shiftKey) return splitBlock(view.state, view.dispatch);
          return handled(event, keys.next);
        }
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
        const key = event.key.toLowerCase();
        if (key === 'z') return handled(event, event.shiftKey ? keys.redo : keys.undo);
        if (key === 'y' && !event.shiftKey) return handled(event, keys.redo);
        return false;
      },
      handleDOMEvents: {
        // The browser's own undo, from its menu or a shaken phone, knows nothing of the others.
        beforeinput(_view, event) {
          if (event.inputType === 'historyUndo') return handled(event, keys.undo);
          if (event.inputType === 'historyRedo') return handled(event, keys.redo);
          return false;
        },
      },
    },
  });
}

function handled(event: Event, run: () => void): true {
  event.preventDefault();
  event.stopPropagation();
  run();
  return true;
}
