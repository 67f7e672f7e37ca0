import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { type OutlineNode, outlineArea, outlineField, outlineNote } from '../kinds/outline.ts';
import { EMPATHY_MAP_LABELS } from './labels.ts';
import { empathyMapToMarkdown } from './markdown.ts';
import { type EmpathyMapView, readEmpathyMap } from './read-empathy-map.ts';
import { AREAS, type Area, BOARD_SCHEMA_VERSION, type ListId, NEED_PARTS } from './vocabulary.ts';
import { watchEmpathyMap } from './watch-empathy-map.ts';
import { type EmpathyMapSeed, writeEmpathyMap } from './write-empathy-map.ts';

/** The empathy map as a kind of board. */
export const empathyMap: KindOfBoard<EmpathyMapView, EmpathyMapSeed> = {
  kind: 'empathy-map',
  schema: BOARD_SCHEMA_VERSION,
  write: writeEmpathyMap,
  read: readEmpathyMap,
  watch: watchEmpathyMap,
  outline: (view) => AREAS.map((area) => outlineOf(view, area)),
  gist: gistOf,
  markdown: (view, language) => empathyMapToMarkdown(view, EMPATHY_MAP_LABELS[language]),
};

function outlineOf({ lists, need }: EmpathyMapView, { id, lists: inside }: Area): OutlineNode {
  const notes = (list: ListId) => (lists.get(list) ?? []).map((note) => outlineNote(note));
  const [list, ...more] = inside;
  if (list === undefined) {
    const parts = NEED_PARTS.map((part) =>
      outlineField(`need/${part}`, `need.parts.${part}`, need.parts[part]),
    );
    return outlineArea(id, `areas.${id}.title`, parts);
  }
  const children =
    more.length === 0
      ? notes(list)
      : inside.map((one) => outlineArea(one, `lists.${one}`, notes(one)));
  return outlineArea(id, `areas.${id}.title`, children);
}

function gistOf({ lists, need, noteCount }: EmpathyMapView): BoardGist {
  const parts = NEED_PARTS.map((part) => need.parts[part]?.text.trim() ?? '');
  const isFilled = ({ lists: inside }: Area) =>
    inside.length === 0
      ? parts.every((part) => part !== '')
      : inside.every((list) => (lists.get(list)?.length ?? 0) > 0);
  return {
    count: noteCount,
    headline: parts.filter((part) => part !== '').join(' · '),
    filled: AREAS.filter(isFilled).length / AREAS.length,
  };
}
