/** A place on a board drawn small, in units of a sheet of 12 by 7. */
export interface Cell {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export const SHEET = { width: 12, height: 7 } as const;

type Places = Readonly<Record<string, readonly [x: number, y: number, w: number, h: number]>>;

const EMPATHY_MAP: Places = {
  who: [0, 0, 4, 2],
  'thinks-and-feels': [4, 0, 4, 4],
  'trying-to-do': [8, 0, 4, 2],
  hears: [0, 2, 4, 2],
  sees: [8, 2, 4, 2],
  says: [0, 4, 6, 2],
  does: [6, 4, 6, 2],
  'need-statement': [0, 6, 12, 1],
};

/** Where each area of a board lies; by its names one knows the map, any other board lies in rows. */
export function layOut(areas: readonly string[]): readonly Cell[] {
  const isMap = areas.length > 0 && areas.every((id) => id in EMPATHY_MAP);
  return areas.map((id, index) => {
    const place = isMap ? EMPATHY_MAP[id] : undefined;
    const [x, y, width, height] = place ?? inRows(index, areas.length);
    return { id, x, y, width, height };
  });
}

function inRows(index: number, count: number): readonly [number, number, number, number] {
  const columns = Math.min(count, 4);
  const rows = Math.ceil(count / columns);
  const width = SHEET.width / columns;
  const height = SHEET.height / rows;
  return [(index % columns) * width, Math.floor(index / columns) * height, width, height];
}

/** How many little sheets stand for so many notes: each of the first, then ever fewer. */
export const sheetsFor = (count: number, room: number): number =>
  count === 0 ? 0 : Math.min(room, count <= 6 ? count : Math.round(6 + Math.sqrt(count - 6) * 2));
