import { type BoardKind, ROLES, type Role } from '@throughline/protocol';
import * as Y from 'yjs';
import { holdsText, isHidden } from '../document/entry.ts';
import { isOneOf } from '../document/is-one-of.ts';
import { isFragment, rootMap } from '../document/roots.ts';
import { sectionsIn } from '../notes-board/sections.ts';
import { fragmentText } from '../text/fragment-text.ts';
import { type AreaParts, areasOf } from './areas.ts';

/** How much stands on a board and where: no words, no order. */
export interface BoardCount {
  /** Notes, items and signals in each area, in the order of its kind. */
  readonly areas: readonly { readonly id: string; readonly count: number }[];
  readonly count: number;
  /** By author key: how many of them somebody put there, and in which role. What a scribe wrote is nobody's here. */
  readonly by: ReadonlyMap<string, { readonly role: Role; readonly count: number }>;
}

/**
 * Counts what stands on a board, reading as little of it as that needs: no text but of what an undo took back. What
 * stands under something that was taken away counts until it is taken away too.
 */
export function countBoard(kind: BoardKind, doc: Y.Doc): BoardCount {
  const areas = areasIn(kind, doc);
  const counts = new Map(areas.map(({ id }) => [id, 0]));
  const by = new Map<string, { role: Role; count: number }>();
  const add = (area: string, entry: Y.Map<unknown>) => {
    counts.set(area, (counts.get(area) ?? 0) + 1);
    const [author, role] = [entry.get('author'), entry.get('role')];
    if (typeof author !== 'string' || author === '' || entry.get('by') === 'scribe') return;
    const known = by.get(author);
    if (known) known.count += 1;
    else by.set(author, { role: isOneOf(ROLES, role) ? role : 'other', count: 1 });
  };
  countRoot(doc, 'notes', 'list', areaByWord(areas, 'lists'), add);
  countRoot(doc, 'items', 'type', areaByWord(areas, 'types'), add);
  for (const { id, alsoIn } of areas) {
    if (alsoIn) counts.set(id, (counts.get(id) ?? 0) + (rootMap(doc, alsoIn)?.size ?? 0));
  }
  const counted = [...counts].map(([id, count]) => ({ id, count }));
  return { areas: counted, count: counted.reduce((sum, { count }) => sum + count, 0), by };
}

const areasIn = (kind: BoardKind, doc: Y.Doc): readonly AreaParts[] =>
  kind === 'notes' ? sectionsIn(doc).map(({ id }) => ({ id, lists: [id] })) : areasOf(kind);

/** The area of each list, or of each type that counts. */
function areaByWord(
  areas: readonly AreaParts[],
  words: 'lists' | 'types',
): ReadonlyMap<unknown, string> {
  return new Map(
    areas.flatMap((area) =>
      (area[words] ?? [])
        .filter((word) => !area.uncounted?.includes(word))
        .map((word) => [word, area.id] as const),
    ),
  );
}

function countRoot(
  doc: Y.Doc,
  root: 'notes' | 'items',
  key: 'list' | 'type',
  areas: ReadonlyMap<unknown, string>,
  add: (area: string, entry: Y.Map<unknown>) => void,
): void {
  for (const entry of rootMap(doc, root)?.values() ?? []) {
    if (!(entry instanceof Y.Map)) continue;
    const area = areas.get(entry.get(key));
    if (area !== undefined && isShown(entry)) add(area, entry);
  }
}

function isShown(entry: Y.Map<unknown>): boolean {
  const deletedAt = entry.get('deletedAt');
  return !isHidden(deletedAt, deletedAt !== undefined || hasWords(entry));
}

const hasWords = (entry: Y.Map<unknown>): boolean =>
  [...entry.values()].some((value) => isFragment(value) && holdsText(fragmentText(value)));
