import type { OutlineNode } from '../kinds/outline.ts';
import { POLLS_ROOT } from '../polls/poll-root.ts';
import { TEMPLATE_ROOT } from '../templates/template-in.ts';
import type { BoardContent, ContentValue } from './content.ts';
import { isContentText } from './content.ts';
import { outlineOfContent } from './document-of.ts';
import { withHandsOf, withOwnHands } from './with-hands-of.ts';

/** What belongs to the board as a whole, or is said about it, and comes back with the whole board only. */
const WHOLE_ROOTS = new Set<string>(['meta', TEMPLATE_ROOT, 'comments', 'reactions', POLLS_ROOT]);
/** Roots that hold the texts and values of a template. */
const FIELD_ROOTS = ['need', 'fields'] as const;

type Values = Readonly<Record<string, ContentValue>>;

/** A version as it is put in a board's place: how votes stand is what the server counts, and no version's. */
export function restoreBoard(now: BoardContent, version: BoardContent): BoardContent {
  const { [POLLS_ROOT]: _, ...roots } = version.roots;
  const polls = now.roots[POLLS_ROOT];
  return { ...version, roots: { ...roots, ...(polls && { [POLLS_ROOT]: polls }) } };
}

/**
 * A board on which one part stands as it stood in a version, and everything else as it is now: an area with all
 * that stood in it, or one note, item, signal or text with what stood under it. What stands there now and did
 * not then goes back to where it was then, or away where it was nowhere.
 * @param part its id in the outline
 * @returns undefined where neither board has such a part
 */
export function restorePart(
  now: BoardContent,
  version: BoardContent,
  part: string,
): BoardContent | undefined {
  const outlines = [outlineOfContent(version), outlineOfContent(now)];
  const nodes = outlines.flatMap((outline) => partIn(outline, part) ?? []);
  if (nodes.length === 0) return undefined;
  const ids = new Set(nodes.flatMap(idsUnder));
  const outline = outlines[0]?.length ? outlines[0] : (outlines[1] ?? []);
  const then = withHandsOf(version, now.hands);
  const names = new Set([...Object.keys(now.roots), ...Object.keys(then.roots)]);
  const roots: [string, Values][] = [];
  for (const name of names) {
    const before = now.roots[name] ?? {};
    if (WHOLE_ROOTS.has(name)) {
      if (name in now.roots) roots.push([name, before]);
      continue;
    }
    const isPart = partOfRoot(name, { ids, outline, version });
    const values = merged(before, then.roots[name] ?? {}, isPart);
    if (Object.keys(values).length > 0) roots.push([name, values]);
  }
  return withOwnHands({ format: 1, hands: then.hands, roots: Object.fromEntries(roots) });
}

/** Which names of a root belong to what is put back. */
function partOfRoot(
  root: string,
  part: { ids: ReadonlySet<string>; outline: readonly OutlineNode[]; version: BoardContent },
): (name: string) => boolean {
  const { ids, outline, version } = part;
  const idOf = (name: string) => (root === 'need' ? `need/${name}` : name);
  if (!FIELD_ROOTS.some((one) => one === root)) return (name) => ids.has(name);
  const values = version.roots[root] ?? {};
  const isText = (name: string) => {
    const value = values[name];
    return value !== undefined && isContentText(value);
  };
  // Plain values of a template stand beside its texts: they go with the first of them.
  const first = outline.flatMap(idsUnder).find((id) => {
    const name = root === 'need' ? id.replace(/^need\//, '') : id;
    return idOf(name) === id && isText(name);
  });
  return (name) => (isText(name) ? ids.has(idOf(name)) : first !== undefined && ids.has(first));
}

function merged(now: Values, then: Values, isPart: (name: string) => boolean): Values {
  const stays = Object.entries(now).filter(([name]) => !isPart(name));
  const comes = Object.entries(then).filter(([name]) => isPart(name));
  return Object.fromEntries([...stays, ...comes]);
}

function partIn(outline: readonly OutlineNode[], id: string): OutlineNode | undefined {
  const waiting = [...outline];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.id === id) return node;
    waiting.push(...node.children);
  }
  return undefined;
}

/** The ids of a node and of all under it; a text of an item stands in the item. */
function idsUnder(node: OutlineNode): string[] {
  return [node.id, ...node.children.flatMap(idsUnder)];
}
