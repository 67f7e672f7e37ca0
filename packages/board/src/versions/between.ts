import type { BoardContent, ContentValue } from './content.ts';

/** One thing that stands directly in a root: a note, an item, a text of the template. */
export interface EntryPlace {
  readonly root: string;
  readonly name: string;
}

/** What is not the same in two contents, in one order. */
export function changedEntries(before: BoardContent, after: BoardContent): readonly EntryPlace[] {
  const roots = [...new Set([...Object.keys(before.roots), ...Object.keys(after.roots)])].sort();
  return roots.flatMap((root) => {
    const [old, now] = [before.roots[root] ?? {}, after.roots[root] ?? {}];
    const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return names
      .filter((name) => jsonOf(old, name) !== jsonOf(now, name))
      .map((name) => ({ root, name }));
  });
}

/** Between two contents: with so many of what changed as it is afterwards, and the rest as it was. */
export function contentBetween(
  before: BoardContent,
  after: BoardContent,
  done: readonly EntryPlace[],
): BoardContent {
  const roots: Record<string, Record<string, ContentValue>> = Object.fromEntries(
    Object.entries(before.roots).map(([root, values]) => [root, { ...values }]),
  );
  for (const { root, name } of done) {
    const values = roots[root] ?? {};
    roots[root] = values;
    const value = after.roots[root]?.[name];
    if (value === undefined) delete values[name];
    else values[name] = value;
  }
  return { format: 1, hands: [], roots };
}

const jsonOf = (values: Readonly<Record<string, ContentValue>>, name: string) =>
  Object.hasOwn(values, name) ? JSON.stringify(values[name]) : undefined;
