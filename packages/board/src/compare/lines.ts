import type { Language } from '@throughline/protocol';
import type { OutlineNode, OutlineWhat } from '../kinds/outline.ts';
import { type BoardContent, type ContentValue, isContentMap } from '../versions/content.ts';

/** One line of a board's outline, as it is compared. */
export interface Line {
  readonly id: string;
  readonly what: OutlineWhat;
  /** Where the texts of its kind name it: an area, a field, a sort of item. */
  readonly label: string | undefined;
  readonly text: string;
  readonly language: Language | undefined;
  /** The line that it stands under; null for an area at the top. */
  readonly under: string | null;
  /** The area at the top in which it stands. */
  readonly area: string;
  /** The lowest area in which it stands: the one whose name tells where it is. */
  readonly place: string;
  /** Where the texts of its kind name that place. */
  readonly placeLabel: string;
  /** Plain values beside its text, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** Author key of the entry, for its colour; empty where there is none. */
  readonly author: string;
}

type Place = Pick<Line, 'under' | 'area' | 'place' | 'placeLabel'>;

/** Every line of an outline, from the top to the bottom. */
export function linesOfOutline(outline: readonly OutlineNode[], content: BoardContent): Line[] {
  const lines: Line[] = [];
  const ofTemplate = templateValues(content);
  const visit = (node: OutlineNode, at: Place): void => {
    const { id, what, label, text, language } = node;
    const entry = entryOf(content, id);
    const values = what === 'field' ? ofTemplate(id) : valuesOf(entry);
    const here = what === 'area' ? { place: id, placeLabel: label ?? '' } : at;
    const { place, placeLabel } = here;
    lines.push({
      ...{ id, what, label, text, language },
      ...at,
      ...{ place, placeLabel },
      values,
      author: authorOf(entry),
    });
    for (const child of node.children)
      visit(child, { under: id, area: at.area, place, placeLabel });
  };
  for (const node of outline)
    visit(node, { under: null, area: node.id, place: node.id, placeLabel: node.label ?? '' });
  return lines;
}

/** Plain values of a template stand beside its texts: they go with the first of them in the outline. */
function templateValues({ roots }: BoardContent): (id: string) => Record<string, string> {
  const left = new Set<string>(['need', 'fields']);
  return (id) => {
    const [root, name] = id.startsWith('need/') ? ['need', id.slice(5)] : ['fields', id];
    const values = roots[root] ?? {};
    if (!left.has(root) || !Object.hasOwn(values, name)) return {};
    left.delete(root);
    return valuesOf(values);
  };
}

function entryOf({ roots }: BoardContent, id: string): Readonly<Record<string, ContentValue>> {
  for (const root of ['notes', 'items', 'server:signals']) {
    const values = roots[root];
    const entry = values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;
    if (entry !== undefined && isContentMap(entry)) return entry.map;
  }
  return {};
}

/** What says where an entry stands and who made it is told otherwise, or not at all. */
const NO_VALUES = new Set(
  'author role language order deletedAt list parent type x y text state pulled pulledAt changedAt'.split(
    ' ',
  ),
);

function valuesOf(entry: Readonly<Record<string, ContentValue>>): Record<string, string> {
  const state = typeof entry.pulledAt === 'number' ? [] : Object.entries(entry);
  const values = state.flatMap(([name, value]): [string, string][] => {
    const isKept = !NO_VALUES.has(name) || (name === 'state' && typeof value === 'string');
    const isPlain = typeof value !== 'object' && value !== false;
    return isKept && isPlain ? [[name, String(value)]] : [];
  });
  return Object.fromEntries(values);
}

function authorOf({ author }: Readonly<Record<string, ContentValue>>): string {
  return typeof author === 'string' ? author : '';
}
