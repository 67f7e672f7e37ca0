/** Nothing of it is stored, and the reason lies with the database or the committer: try again. */
export class NotSaved extends Error {
  /** The database's code (`SQLITE_FULL`, `57P01`, `ECONNREFUSED`, …), `COMMITTER_DIED` or `CLOSED`. */
  readonly code: string;
  constructor(code: string, detail: string) {
    super(`not saved (${code}): ${detail}`);
    this.name = 'NotSaved';
    this.code = code;
  }
}

/** Nothing of it is stored, and trying again cannot help: it does not fit what the store holds. */
export class StoreRefused extends Error {
  /** The word that the unit gave for this case, or the database's code (`SQLITE_CONSTRAINT_UNIQUE`, `23505`, …). */
  readonly refusal: string;
  constructor(refusal: string, detail = '') {
    super(`the store refused: ${refusal}${detail && ` (${detail})`}`);
    this.name = 'StoreRefused';
    this.refusal = refusal;
  }
}
