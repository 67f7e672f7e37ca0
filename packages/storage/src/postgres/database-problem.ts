import { describeError } from './postgres-errors.ts';

/** Why a Postgres database cannot be used, in a sentence that says what to do. It names no password. */
export class DatabaseProblem extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseProblem';
  }
}

/** What an error at the start means for whoever started the server; the error itself where nobody foresaw it. */
export function asStartProblem(error: unknown, place: string): unknown {
  const sentence = sentenceFor(describeError(error), place);
  return sentence === undefined ? error : new DatabaseProblem(sentence, error);
}

function sentenceFor(
  { code, message }: { code: string; message: string },
  place: string,
): string | undefined {
  switch (code) {
    case '28P01':
    case '28000':
      return `Postgres at ${place} does not let this user in (${message}): check user and password.`;
    case '3D000':
      return `There is no database ${place}: make it (createdb), or name another.`;
    case '42501':
      return `This user may not make tables in ${place}: make it the owner of the database.`;
    case '53300':
      return `Postgres at ${place} takes no more connections: raise max_connections.`;
    case '57P03':
      return `Postgres at ${place} is starting up or shutting down: try again in a moment.`;
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `Nothing answers at ${place}: start Postgres there, or name another address.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no machine of that name: ${place}.`;
    default:
      return /timeout expired|ETIMEDOUT/.test(`${code} ${message}`)
        ? `Postgres at ${place} does not answer.`
        : undefined;
  }
}
