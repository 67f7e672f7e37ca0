import { familyOf, type GroupFamily, saysAll } from './group-words.ts';
import { saysWhole } from './place-words.ts';
import { cellAt, type EvidenceTable } from './table.ts';
import { saysAllTimes } from './time-words.ts';

/** A group that is all of some others together; the total may stand in no line. */
export interface GroupSet {
  readonly family: GroupFamily;
  readonly total: number | undefined;
  readonly parts: readonly number[];
}

/** How the figures of a table add up. */
export interface Structure {
  /** The place that is all others together. */
  readonly state: number | undefined;
  readonly sets: readonly GroupSet[];
  /** The time that is all others together. */
  readonly allTimes: number | undefined;
}

/** Finds what adds up to what: by names, and for a group without a telling name by the figures. */
export function structureOf(table: EvidenceTable): Structure {
  const at = (index: number) => (index < 0 ? undefined : index);
  const total = at(table.groups.findIndex(saysAll));
  const byFamily = Map.groupBy(
    table.groups.flatMap((name, group) => (group === total ? [] : { name, group })),
    ({ name }) => familyOf(name),
  );
  const sets = [...byFamily].map(([family, members]): GroupSet => {
    const groups = members.map(({ group }) => group);
    const sum = total ?? sumAmong(table, groups);
    return { family, total: sum, parts: groups.filter((group) => group !== sum) };
  });
  return {
    state: at(table.locations.findIndex(saysWhole)),
    sets: sets.filter(({ parts }) => parts.length > 0),
    allTimes: at(table.times.findIndex(saysAllTimes)),
  };
}

/** The group whose counts are, nearly everywhere, the sum of the others of its family. */
function sumAmong(table: EvidenceTable, groups: readonly number[]): number | undefined {
  if (groups.length < 3) return undefined;
  return groups.find((sum) => {
    const others = groups.filter((group) => group !== sum);
    let looked = 0;
    let fits = 0;
    for (let l = 0; l < table.locations.length; l++) {
      for (let t = 0; t < table.times.length; t++) {
        const whole = countAt(table, l, sum, t);
        const parts = others.map((group) => countAt(table, l, group, t));
        if (whole === undefined || parts.some((part) => part === undefined)) continue;
        looked++;
        if (parts.reduce<number>((all, part) => all + (part ?? 0), 0) === whole) fits++;
      }
    }
    return looked >= 3 && fits >= looked * 0.8;
  });
}

function countAt(table: EvidenceTable, l: number, g: number, t: number): number | undefined {
  const count = table.cells[cellAt(table, l, g, t)]?.count;
  return count?.state === 'value' ? count.value : undefined;
}
