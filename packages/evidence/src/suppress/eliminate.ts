/** Arithmetic goes on modulo this prime: products stay exact, and 1 in 67 million is a wrong zero. */
const P = 67_108_859;

/**
 * Solves sums that are all zero, over a prime field.
 * `outside`: columns from `free` on that those before it cannot make up for.
 * `fixed`: columns before `free` that are zero in every solution in which the outside ones are.
 * A column that is free is never called fixed but once in 67 million; the other way round never.
 * @param matrix rows of small whole numbers; they are used up
 */
export function eliminate(
  matrix: Float64Array[],
  free: number,
): { fixed: number[]; outside: number[] } {
  const width = matrix[0]?.length ?? 0;
  const rows = matrix.map((row) => row.map((value) => ((value % P) + P) % P));
  const done: { row: Float64Array; pivot: number }[] = [];
  const counts = countsIn(rows, free);
  const open = new Set(rows);
  for (let pivot = sparsest(counts); pivot >= 0; pivot = sparsest(counts)) {
    const row = [...open].find((one) => one[pivot] !== 0);
    if (!row) throw new Error('a column was counted that stands in no row');
    open.delete(row);
    for (let c = 0; c < free; c++) if (row[c] !== 0) counts[c] = (counts[c] ?? 0) - 1;
    for (const other of open) if (other[pivot] !== 0) subtract(other, row, pivot, counts);
    done.push({ row, pivot });
  }
  const outside: number[] = [];
  for (let column = free; column < width; column++) {
    if ([...open].some((row) => row[column] !== 0)) outside.push(column);
  }
  return { fixed: zeroes(done, free, { width, outside }), outside };
}

function countsIn(rows: readonly Float64Array[], free: number): Int32Array {
  const counts = new Int32Array(free);
  for (const row of rows) {
    for (let c = 0; c < free; c++) if (row[c] !== 0) counts[c] = (counts[c] ?? 0) + 1;
  }
  return counts;
}

/** The column that stands in the fewest rows, but in one: eliminating it costs least. -1 for none. */
function sparsest(counts: Int32Array): number {
  let pivot = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let c = 0; c < counts.length && fewest > 1; c++) {
    const count = counts[c] ?? 0;
    if (count > 0 && count < fewest) {
      pivot = c;
      fewest = count;
    }
  }
  return pivot;
}

/** Takes as much of a row from another that the pivot's column is zero there; keeps the counts right. */
function subtract(from: Float64Array, row: Float64Array, pivot: number, counts: Int32Array): void {
  const factor = times(from[pivot] ?? 0, inverse(row[pivot] ?? 1));
  for (let c = 0; c < row.length; c++) {
    const value = row[c] ?? 0;
    if (value === 0) continue;
    const before = from[c] ?? 0;
    const after = (before - times(factor, value) + P) % P;
    from[c] = after;
    if (c >= counts.length) continue;
    if (before === 0 && after !== 0) counts[c] = (counts[c] ?? 0) + 1;
    if (before !== 0 && after === 0) counts[c] = (counts[c] ?? 0) - 1;
  }
}

/** One solution with what is free drawn by a fixed rule: a column that is zero in it is zero in all. */
function zeroes(
  done: readonly { row: Float64Array; pivot: number }[],
  free: number,
  { width, outside }: { width: number; outside: readonly number[] },
): number[] {
  const nothing = new Set([...done.map(({ pivot }) => pivot), ...outside]);
  const solution = Float64Array.from({ length: width }, (_, c) =>
    nothing.has(c) ? 0 : scattered(c + 1),
  );
  for (const { row, pivot } of done.toReversed()) {
    let sum = 0;
    for (let c = 0; c < width; c++) {
      if (c !== pivot && row[c] !== 0) sum = (sum + times(row[c] ?? 0, solution[c] ?? 0)) % P;
    }
    solution[pivot] = times((P - sum) % P, inverse(row[pivot] ?? 1));
  }
  return [...solution.subarray(0, free)].flatMap((value, c) => (value === 0 ? c : []));
}

/** Exact below 2^53: both factors are below 2^26. */
const times = (a: number, b: number): number => (a * b) % P;

function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let left = P - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** A number that looks drawn, the same each time, never zero. No sum of few of them is zero by rule. */
function scattered(index: number): number {
  let mixed = Math.imul(index ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return ((mixed >>> 0) % (P - 1)) + 1;
}
