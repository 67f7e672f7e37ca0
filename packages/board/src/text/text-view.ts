import type * as Y from 'yjs';
import { isFragment } from '../document/roots.ts';
import { fragmentText } from './fragment-text.ts';

/** One text that people write in. */
export interface TextView {
  /** Paragraphs joined by `\n`. */
  readonly text: string;
  /** What an editor binds to. */
  readonly fragment: Y.XmlFragment;
}

/** Undefined for a text that the document lacks: a text is made with what it stands in, never later. */
export type TextViews<Name extends string = string> = Readonly<Record<Name, TextView | undefined>>;

/** Reads the texts of these names from a map. */
export function readTexts<Name extends string>(
  names: readonly Name[],
  map: Y.Map<unknown> | undefined,
): TextViews<Name> {
  const read = names.map((name) => {
    const fragment = map?.get(name);
    return [name, isFragment(fragment) ? { text: fragmentText(fragment), fragment } : undefined];
  });
  return Object.fromEntries(read) as TextViews<Name>;
}

/** `next`, but with every text that says the same as in `known` taken from there, down to the whole. */
export function keepTexts<Name extends string>(
  known: TextViews<Name>,
  next: TextViews<Name>,
): TextViews<Name> {
  const names = Object.keys(next) as Name[];
  const kept = names.map((name) => [name, keepText(known[name], next[name])] as const);
  const same =
    names.length === Object.keys(known).length &&
    kept.every(([name, text]) => known[name] === text);
  return same ? known : (Object.fromEntries(kept) as TextViews<Name>);
}

function keepText(known: TextView | undefined, next: TextView | undefined): TextView | undefined {
  return known?.fragment === next?.fragment && known?.text === next?.text ? known : next;
}
