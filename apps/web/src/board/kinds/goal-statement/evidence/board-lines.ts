import {
  type EmpathyMapView,
  type EvidenceSource,
  needSentence,
  type OutlineNode,
} from '@throughline/board';
import { type BoardKind, Id, type Language } from '@throughline/protocol';
import type { KindScreen } from '../../kind-screen.ts';
import type { EvidenceFor } from './evidence-dialog.tsx';

/** A line of another board that can be evidence. */
export interface BoardLine {
  readonly board: string;
  readonly note: string;
  readonly words: string;
  readonly source: EvidenceSource;
}

/** The id under which a map's need statement is linked: its area's. */
const NEED_AREA = 'need-statement';

/** What a board says that can be linked, its need statement first. Where a need is wanted, only that. */
export function linesOf(
  kind: KindScreen,
  view: unknown,
  { board, language, wanted }: { board: string; language: Language; wanted: EvidenceFor },
): readonly BoardLine[] {
  const need = needOf(kind.model.kind, view, language);
  const first: readonly BoardLine[] =
    need === '' ? [] : [{ board, note: NEED_AREA, words: need, source: 'need' }];
  if (wanted === 'need') return first;
  const kinds = new Map([...kind.lists(view).values()].flat().map((note) => [note.id, note.kind]));
  const toLine = ({ id, text }: OutlineNode): BoardLine => ({
    board,
    note: id,
    words: text.replace(/\s+/g, ' ').trim(),
    source: kinds.get(id) ?? (kind.model.kind === 'data-board' ? 'data' : 'observed'),
  });
  const rest = kind.model
    .outline(view)
    .flatMap(allIn)
    .filter(({ what }) => what === 'note' || what === 'item' || what === 'signal')
    .map(toLine)
    .filter(({ note, words }) => words !== '' && Id.safeParse(note).success);
  return [...first, ...rest];
}

function needOf(kind: BoardKind, view: unknown, language: Language): string {
  return kind === 'empathy-map' ? needSentence((view as EmpathyMapView).need, language) : '';
}

function allIn(node: OutlineNode): readonly OutlineNode[] {
  return [node, ...node.children.flatMap(allIn)];
}
