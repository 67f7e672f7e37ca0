import {
  type OutlineNode,
  outlineArea,
  outlineField,
  outlineItem,
  outlineNote,
} from '../kinds/outline.ts';
import type { TextViews } from '../text/text-view.ts';
import type { DataBoardView } from './read-data-board.ts';
import {
  DATA_AREAS,
  DATA_TYPES,
  type DataArea,
  type DataList,
  type DataTypes,
  LISTS_IN,
  TYPES_IN,
} from './vocabulary.ts';

/** The board as a tree: its parts, and in each its notes, cards and chains of whys. */
export function outlineDataBoard(view: DataBoardView): readonly OutlineNode[] {
  return DATA_AREAS.map((area) => outlineArea(area, `areas.${area}.title`, inArea(view, area)));
}

function inArea(view: DataBoardView, area: DataArea): readonly OutlineNode[] {
  const lists = LISTS_IN[area];
  const notes = (list: DataList) => (view.lists.get(list) ?? []).map((note) => outlineNote(note));
  if (lists.length > 1) return lists.map((list) => outlineArea(list, `lists.${list}`, notes(list)));
  return [
    ...lists.flatMap(notes),
    ...(TYPES_IN[area] ?? []).flatMap((type) => itemsOf(view, type)),
  ];
}

function itemsOf(view: DataBoardView, type: keyof DataTypes): OutlineNode[] {
  const [first, ...more] = DATA_TYPES[type].texts;
  return view.items.under(null, type).map((item) => {
    const texts: TextViews = item.texts;
    return outlineItem(
      { id: item.id, language: item.language, label: `items.${type}.name` },
      texts[first],
      more.map((name) => outlineField(`${item.id}/${name}`, `items.${type}.${name}`, texts[name])),
    );
  });
}
