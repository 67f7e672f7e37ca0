/** Numbers nearer to zero are zero. */
const TINY = 1e-7;

/** Sums that numbers fulfil, each between two bounds. */
export interface Problem {
  readonly rows: readonly {
    readonly terms: ReadonlyMap<number, number>;
    readonly equals: number;
  }[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * The least and the greatest value of numbers under linear sums: the two-phase simplex method on a dense
 * tableau, with Bland's rule. Written for tables of a few dozen cells.
 */
export class Simplex {
  readonly #tableau: Float64Array[];
  readonly #basis: number[];
  readonly #width: number;
  readonly #low: readonly number[];
  readonly feasible: boolean;

  constructor({ rows, low, high }: Problem) {
    const bounded = high.flatMap((value, index) => (Number.isFinite(value) ? index : []));
    const own = low.length + bounded.length;
    const lines = rows.length + bounded.length;
    this.#low = low;
    this.#width = own;
    this.#tableau = [];
    this.#basis = [];
    for (let line = 0; line < lines; line++) {
      const row = new Float64Array(own + lines + 1);
      const sum = rows[line];
      if (sum) {
        let equals = sum.equals;
        for (const [index, factor] of sum.terms) {
          row[index] = factor;
          equals -= factor * (low[index] ?? 0);
        }
        row[own + lines] = equals;
      } else {
        const index = bounded[line - rows.length] ?? 0;
        row[index] = 1;
        row[low.length + line - rows.length] = 1;
        row[own + lines] = (high[index] ?? 0) - (low[index] ?? 0);
      }
      if ((row[own + lines] ?? 0) < 0) for (let c = 0; c < row.length; c++) row[c] = -(row[c] ?? 0);
      row[own + line] = 1;
      this.#tableau.push(row);
      this.#basis.push(own + line);
    }
    const artificial = new Float64Array(own + lines);
    for (let line = 0; line < lines; line++) artificial[own + line] = 1;
    this.feasible = Math.abs(this.#minimize(artificial, own + lines) ?? 1) < 1e-5;
    this.#driveOut(own);
  }

  /** The least value that the number may have; the greatest with `sign` -1. Undefined when it has no bound. */
  extreme(index: number, sign: 1 | -1): number | undefined {
    const cost = new Float64Array(this.#width);
    cost[index] = sign;
    const value = this.#minimize(cost, this.#width);
    return value === undefined ? undefined : sign * value + (this.#low[index] ?? 0);
  }

  #minimize(cost: Float64Array, width: number): number | undefined {
    for (;;) {
      const entering = this.#entering(cost, width);
      if (entering < 0) return this.#value(cost);
      const leaving = this.#leaving(entering);
      if (leaving < 0) return undefined;
      this.#pivot(leaving, entering);
    }
  }

  #entering(cost: Float64Array, width: number): number {
    for (let c = 0; c < width; c++) {
      let reduced = cost[c] ?? 0;
      this.#tableau.forEach((row, line) => {
        reduced -= (cost[this.#basis[line] ?? 0] ?? 0) * (row[c] ?? 0);
      });
      if (reduced < -TINY && !this.#basis.includes(c)) return c;
    }
    return -1;
  }

  #leaving(entering: number): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    this.#tableau.forEach((row, line) => {
      const factor = row[entering] ?? 0;
      if (factor <= TINY) return;
      const ratio = (row.at(-1) ?? 0) / factor;
      const ties = Math.abs(ratio - least) <= TINY;
      if (ratio < least - TINY || (ties && (this.#basis[line] ?? 0) < (this.#basis[best] ?? 0))) {
        least = ratio;
        best = line;
      }
    });
    return best;
  }

  #pivot(line: number, column: number): void {
    const row = this.#tableau[line] ?? new Float64Array();
    const by = row[column] ?? 1;
    for (let c = 0; c < row.length; c++) row[c] = (row[c] ?? 0) / by;
    for (const other of this.#tableau) {
      const factor = other[column] ?? 0;
      if (other === row || factor === 0) continue;
      for (let c = 0; c < row.length; c++) other[c] = (other[c] ?? 0) - factor * (row[c] ?? 0);
    }
    this.#basis[line] = column;
  }

  /** Artificial numbers leave the basis, or their line says nothing and goes. */
  #driveOut(own: number): void {
    for (let line = this.#basis.length - 1; line >= 0; line--) {
      if ((this.#basis[line] ?? 0) < own) continue;
      const row = this.#tableau[line] ?? new Float64Array();
      const column = row.findIndex((value, c) => c < own && Math.abs(value) > TINY);
      if (column >= 0) this.#pivot(line, column);
      else {
        this.#tableau.splice(line, 1);
        this.#basis.splice(line, 1);
      }
    }
  }

  #value(cost: Float64Array): number {
    return this.#tableau.reduce(
      (sum, row, line) => sum + (cost[this.#basis[line] ?? 0] ?? 0) * (row.at(-1) ?? 0),
      0,
    );
  }
}
