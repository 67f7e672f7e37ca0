import { type AreaId, NEED_PARTS } from '@throughline/board';
import { areaOfList } from '../areas/area-of-list.ts';
import { useBoardTools } from '../board-tools.ts';
import { needField } from '../screen-store.ts';
import { findNote } from '../writing.ts';

/** Gives a function from a field's name in awareness to the area that it lies in now. */
export function useAreaOfField(): (field: string) => AreaId | undefined {
  const tools = useBoardTools();
  return (field) => {
    if (NEED_PARTS.some((part) => needField(part) === field)) return 'need-statement';
    const note = findNote(tools, field);
    return note === undefined ? undefined : areaOfList(note.list);
  };
}
