/** Classes 08, 53 and 57P of Postgres, and what the system says of a connection. */
const CODES =
  /^(?:08\w{3}|53\w{3}|57P\w{2}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH)$/;
/** What the driver says without a code. */
const WORDS =
  /Query read timeout|timeout exceeded when trying to connect|Connection terminated|timeout expired/;

/** Whether a read failed because the database is not there just now: the same again may work in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test((error as NodeJS.ErrnoException).code ?? '') || WORDS.test(error.message);
}
