import type { DocumentConnection } from '@throughline/client';
import { Editor, Extension } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin, ySyncPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { selectionAttributes } from './caret.ts';
import { type FieldKeys, fieldKeys } from './field-keys.ts';
import { otherCarets } from './other-carets.ts';
import { plainContent, plainSlice } from './plain-text.ts';
import { fieldText, type Refused, textLimit } from './text-limit.ts';

/**
 * Where the caret goes at first: to the end of the text, to where the pointer was pressed, or to a place in the
 * text that `leave` gave.
 */
export type CaretPlace = 'end' | { readonly x: number; readonly y: number } | number;

export interface FieldEditorOptions {
  readonly element: HTMLElement;
  /** The text to write in; null for a draft, which gets one from `create` at its first letter. */
  readonly fragment: Y.XmlFragment | null;
  /** What a draft says already; it becomes a note with the next letter, and not before. */
  readonly draft?: string;
  /** Makes the draft's note with this text; null when there may be no more notes. */
  readonly create: (text: string) => Y.XmlFragment | null;
  readonly awareness: DocumentConnection['awareness'];
  /** Attributes of the text box: its name, its language, the classes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly caret: CaretPlace;
  readonly keys: FieldKeys;
  readonly onLength: (length: number) => void;
  /** Typing or pasting that went over the limit was refused as a whole. */
  readonly onRefused: (what: Refused) => void;
}

/** What is left of an editor that has gone. */
export interface Left {
  /** Where its caret was. */
  readonly caret: number;
  /** The words that no note holds; empty when one does. */
  readonly unheld: string;
}

/** A mounted editor; `leave` makes a note of words that none holds yet, then takes it off the page. */
export interface FieldEditor {
  focus(): void;
  leave(): Left;
}

/**
 * Mounts the one editor of the board on a shared text. Undo is not its own: the board has one for
 * everything that this person does.
 */
export function mountFieldEditor(options: FieldEditorOptions): FieldEditor {
  const { draft = '' } = options;
  let bound = false;
  let written = false;
  const editor = new Editor({
    element: options.element,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [Document, Paragraph, Text, writing(options, () => createWhenWritten())],
    editorProps: { attributes: { ...options.attributes } },
    ...(draft !== '' && { content: plainContent(draft) }),
  });

  const bind = (fragment: Y.XmlFragment) => {
    bound = true;
    const { awareness } = options;
    const carets = otherCarets(awareness);
    const looks = { cursorBuilder: carets.build, selectionBuilder: selectionAttributes };
    editor.registerPlugin(ySyncPlugin(fragment), (sync, others) => [
      ...others,
      sync,
      yCursorPlugin(awareness, looks),
    ]);
    editor.on('destroy', carets.stop);
  };
  const createWhenWritten = (evenWhileComposing = false) => {
    if (bound || !written || editor.isDestroyed) return;
    // Taking over the text in the middle of a composition would end it: an accent or a word is lost.
    if (editor.view.composing && !evenWhileComposing) return;
    const text = fieldText(editor.state.doc);
    if (text.trim() === '') return;
    const fragment = options.create(text);
    if (fragment !== null) bind(fragment);
  };

  if (options.fragment !== null) bind(options.fragment);
  placeCaret(editor, options.caret);
  options.onLength(fieldText(editor.state.doc).length);
  editor.on('transaction', ({ transaction }) => {
    if (!transaction.docChanged) return;
    written = true;
    createWhenWritten();
    options.onLength(fieldText(editor.state.doc).length);
  });

  return {
    focus: () => editor.view.focus(),
    leave() {
      createWhenWritten(true);
      const { doc, selection } = editor.state;
      const left = { caret: selection.head, unheld: bound ? '' : fieldText(doc) };
      editor.destroy();
      return left;
    },
  };
}

/** Everything that makes the plain editor ours: its keys, its limit, plain pasting. */
function writing(options: FieldEditorOptions, onCompositionEnd: () => void): Extension {
  return Extension.create({
    name: 'board-writing',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      fieldKeys(options.keys),
      textLimit(options.limit, options.onRefused),
      plainPasting(),
      new Plugin({
        props: {
          handleDOMEvents: {
            // ProseMirror reads the composed text after this event.
            compositionend: () => void setTimeout(onCompositionEnd, 60),
          },
        },
      }),
    ],
  });
}

/**
 * Takes text as plain text, before ProseMirror reads the rich one: the page's content policy would
 * complain of each style in it.
 */
function plainPasting(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          event.preventDefault();
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (text === '') return true;
          const transaction = view.state.tr.replaceSelection(plainSlice(view.state.schema, text));
          view.dispatch(transaction.scrollIntoView().setMeta('uiEvent', 'paste'));
          return true;
        },
        // A dropped text would land where the pointer is, as rich text: writing and pasting suffice.
        drop(_view, event) {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function placeCaret(editor: Editor, caret: CaretPlace): void {
  editor.commands.setTextSelection(placeIn(editor, caret) ?? editor.state.doc.content.size);
}

function placeIn({ view }: Editor, caret: CaretPlace): number | undefined {
  if (typeof caret === 'number') return caret;
  return caret === 'end' ? undefined : view.posAtCoords({ left: caret.x, top: caret.y })?.pos;
}
