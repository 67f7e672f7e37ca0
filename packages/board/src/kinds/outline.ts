import type { Language } from '@throughline/protocol';
import type * as Y from 'yjs';

/** What a line of the outline stands for. */
export type OutlineWhat =
  /** A part of the template. Its title is a text of the screens: `label`. */
  | 'area'
  /** Something that holds notes and was made by people: a cluster, a driver. */
  | 'group'
  | 'note'
  /** One text of the template: a blank of a statement. */
  | 'field'
  /** A thing with several fields of its own: a measure, a next step, a strategy. */
  | 'item'
  /** A note of another board that was pulled in; nobody here can change its words. */
  | 'signal';

/** One line of a board's outline, with what stands under it. */
export interface OutlineNode {
  /** The id of the note, item or signal; the name of the area or field. One id stands once in a board. */
  readonly id: string;
  readonly what: OutlineWhat;
  /** Where the screens' texts name it, under the texts of its kind; for areas, fields and kinds of item. */
  readonly label: string | undefined;
  /** People's words; empty for an area. */
  readonly text: string;
  /** In which language those words are, where it is known. */
  readonly language: Language | undefined;
  /** What an editor binds to; undefined where nobody writes. */
  readonly fragment: Y.XmlFragment | undefined;
  readonly children: readonly OutlineNode[];
}

/** A part of the template, with what stands in it. */
export function outlineArea(
  id: string,
  label: string,
  children: readonly OutlineNode[],
): OutlineNode {
  return {
    id,
    what: 'area',
    label,
    text: '',
    language: undefined,
    fragment: undefined,
    children,
  };
}

/** One text of the template. */
export function outlineField(
  id: string,
  label: string,
  view: { readonly text: string; readonly fragment: Y.XmlFragment } | undefined,
): OutlineNode {
  return {
    id,
    what: 'field',
    label,
    text: view?.text ?? '',
    language: undefined,
    fragment: view?.fragment,
    children: [],
  };
}

/** A note that people wrote. */
export function outlineNote(note: {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly fragment: Y.XmlFragment;
}): OutlineNode {
  const { id, text, language, fragment } = note;
  return { id, what: 'note', label: undefined, text, language, fragment, children: [] };
}

/** An item that people made: its first text is its own line. */
export function outlineItem(
  item: { readonly id: string; readonly language: Language; readonly label: string },
  view: { readonly text: string; readonly fragment: Y.XmlFragment | undefined } | undefined,
  children: readonly OutlineNode[],
): OutlineNode {
  return { ...item, what: 'item', text: view?.text ?? '', fragment: view?.fragment, children };
}
