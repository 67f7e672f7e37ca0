import { createHash, type Hash } from 'node:crypto';
import type { Row } from './tables.ts';

/** SHA-256 over rows, each value with its kind and its length: no two contents have one text. */
export class ContentHash {
  readonly #hash: Hash = createHash('sha256');
  rows = 0;

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#hash.update(`row ${row.length};`);
      for (const value of row) {
        if (value === null) this.#hash.update('null;');
        else if (typeof value === 'number') this.#hash.update(`number ${value};`);
        else {
          const bytes = typeof value === 'string' ? Buffer.from(value) : value;
          this.#hash.update(`${typeof value === 'string' ? 'text' : 'bytes'} ${bytes.length};`);
          this.#hash.update(bytes);
        }
      }
      this.rows++;
    }
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
