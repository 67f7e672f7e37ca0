import { AREAS, type Area, type AreaId, type ListId } from '@throughline/board';

const areasByList = new Map<ListId, AreaId>(
  AREAS.flatMap((area) => area.lists.map((list) => [list, area.id] as const)),
);

/** The area of the map that this list lies in. */
export function areaOfList(list: ListId): AreaId {
  const area = areasByList.get(list);
  if (area === undefined) throw new Error(`list ${list} lies in no area`);
  return area;
}

/** The area with this id. */
export function areaById(id: AreaId): Area {
  const area = AREAS.find((candidate) => candidate.id === id);
  if (area === undefined) throw new Error(`there is no area ${id}`);
  return area;
}
