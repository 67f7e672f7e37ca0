import {
  type BoardContent,
  type ContentValue,
  isContentMap,
  isContentText,
  type Plain,
  withParts,
} from './content.ts';

/** What an id becomes; an id that is to stay is given back as it is. */
export type ChangeId = (id: string) => string;
/** The same for an author's key, which may stand nowhere: then it becomes the empty text. */
export interface ChangeIds {
  readonly id: ChangeId;
  readonly author: ChangeId;
}

/**
 * A content with other ids, wherever they stand: as a value, in a list, and as a part of a name such as
 * `note-1/same-here/key`. No word that people wrote is touched. Names that become one are one, the last counts.
 */
export function changeIds(content: BoardContent, change: ChangeIds): BoardContent {
  const roots = Object.entries(content.roots).map(([root, values]) => [
    root,
    named(Object.entries(values), change, (value) => changed(value, change)),
  ]);
  return { ...content, roots: Object.fromEntries(roots) };
}

function changed(value: ContentValue, change: ChangeIds): ContentValue {
  if (typeof value === 'string') return change.id(value);
  if (typeof value !== 'object' || value === null || isContentText(value)) return value;
  if (isContentMap(value)) {
    const parts = Object.entries(value.map);
    return {
      map: named(parts, change, (part, name) =>
        name === 'author' && typeof part === 'string' ? change.author(part) : changed(part, change),
      ),
    };
  }
  return 'value' in value
    ? { value: plain(value.value, change) }
    : withParts(value, (part) => changed(part, change));
}

function plain(value: Plain, change: ChangeIds): Plain {
  if (typeof value === 'string') return change.id(value);
  if (Array.isArray(value)) return value.map((part) => plain(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return named(Object.entries(value), change, (part) => plain(part, change));
}

/** In the order of the names: which of two counts does not hang on how the document was read. */
function named<Part>(
  parts: readonly (readonly [string, Part])[],
  { id }: ChangeIds,
  value: (part: Part, name: string) => Part,
): Record<string, Part> {
  const ordered = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const next = ordered.map(([name, part]) => [
    name.split('/').map(id).join('/'),
    value(part, name),
  ]);
  return Object.fromEntries(next);
}

/**
 * What may be an author's key in a content: an author, what stands in a list of values, and the last part of a
 * name that is made of parts. It may be many other things too.
 */
export function maybeKeysIn(content: BoardContent): ReadonlySet<string> {
  const found = new Set<string>();
  const name = (text: string) => {
    if (text.includes('/')) found.add(text.slice(text.lastIndexOf('/') + 1));
  };
  const inPlain = (value: Plain): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const part of Array.isArray(value) ? value : Object.values(value)) {
      if (typeof part === 'string') found.add(part);
      else inPlain(part);
    }
  };
  const inValue = (value: ContentValue): ContentValue => {
    if (typeof value === 'object' && value !== null && 'value' in value) inPlain(value.value);
    if (typeof value === 'object' && value !== null && isContentMap(value)) {
      for (const key of Object.keys(value.map)) name(key);
      const { author } = value.map;
      if (typeof author === 'string') found.add(author);
    }
    return withParts(value, inValue);
  };
  for (const values of Object.values(content.roots)) {
    for (const [key, value] of Object.entries(values)) {
      name(key);
      if (typeof value === 'string') found.add(value);
      else inValue(value);
    }
  }
  found.delete('');
  return found;
}
