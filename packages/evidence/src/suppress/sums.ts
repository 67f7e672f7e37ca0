/** A figure that is the sum of others. Cells are numbered by whoever builds the sums. */
export interface Sum {
  /** Undefined when the sum stands in no cell: it counts as known all the same, from elsewhere. */
  readonly total: number | undefined;
  readonly parts: readonly number[];
}

/** Numbers of people, and how they add up. */
export interface Sums {
  /** Undefined where nobody knows the number: it takes part in no sum, unless it is hidden. */
  readonly values: readonly (number | undefined)[];
  /** What everybody knows of a hidden number: 1 where zeroes are shown, else 0. */
  readonly least: 0 | 1;
  readonly sums: readonly Sum[];
}

/** Each cell's sums, as part or total. */
export function sumsOfCells({ values, sums }: Sums): readonly (readonly Sum[])[] {
  const of: Sum[][] = values.map(() => []);
  for (const sum of sums) {
    for (const cell of sum.parts) of[cell]?.push(sum);
    if (sum.total !== undefined) of[sum.total]?.push(sum);
  }
  return of;
}
