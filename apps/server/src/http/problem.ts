import type { FieldProblem, Problem, ProofChallenge } from '@throughline/protocol';
import { isDatabaseAway } from '@throughline/storage';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { errorName } from '../error-name.ts';

const problems = {
  'signed-out': [401, 'You are not signed in.'],
  'not-allowed': [403, 'You may not do this.'],
  'cross-site': [403, 'This request came from another site.'],
  'not-found': [404, 'There is nothing here.'],
  'door-not-open': [404, 'This code opens no door right now.'],
  'invalid-link': [404, 'This link has been used or is not valid.'],
  'too-many-teams': [409, 'This network has as many teams as it may have.'],
  'wrong-stage': [409, 'The convening, or the vote, is not at a stage for this.'],
  'changed-meanwhile': [412, 'Somebody else has changed this meanwhile.'],
  'too-large': [413, 'This is more than can be taken at once.'],
  'invalid-form': [422, 'Some of what was sent cannot be used.'],
  'needs-version': [428, 'Say in If-Match which version you change.'],
  'needs-proof': [429, 'Too many wrong codes came in. Try again with a proof of work.'],
  'too-many-tries': [429, 'Too many tries. Wait a moment.'],
  unexpected: [500, 'Something went wrong here.'],
  'not-saved': [503, 'This could not be saved. Try again.'],
} as const satisfies Record<Problem['code'], readonly [number, string]>;

/** A refusal on its way to a problem+json answer. */
export class HttpProblem extends Error {
  readonly problem: Problem;

  /**
   * @param fields what is wrong with which field of a form
   * @param challenge what a proof of work has to be made for
   */
  constructor(
    code: Problem['code'],
    fields?: Record<string, FieldProblem>,
    challenge?: ProofChallenge,
  ) {
    const [status, title] = problems[code];
    super(title);
    this.name = 'HttpProblem';
    this.problem = {
      status,
      title,
      code,
      ...(fields ? { fields } : {}),
      ...(challenge ? { challenge } : {}),
    };
  }
}

/** The one place where an error becomes an answer. Logs what nobody foresaw, without content. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { problem } = asProblem(error);
    if (problem.code === 'unexpected' || problem.code === 'not-saved') {
      log.error({ error: describe(error) }, 'a request failed');
    }
    if (problem.status === 429) response.set('Retry-After', '5');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Error && error.name === 'NotSaved') return new HttpProblem('not-saved');
  if (isDatabaseAway(error)) return new HttpProblem('not-saved');
  if (error instanceof Error && error.name === 'DocumentFull') return new HttpProblem('too-large');
  // Errors of Express and its body parser carry the status that they ask for.
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return new HttpProblem('too-large');
  if (status === 404) return new HttpProblem('not-found');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new HttpProblem('invalid-form');
  }
  return new HttpProblem('unexpected');
}

/** A stack names our own files and functions; a message may hold what a person sent. */
function describe(error: unknown): { name: string; stack: string[] } {
  const text = error instanceof Error ? (error.stack ?? '') : '';
  const stack = text.split('\n').filter((line) => line.startsWith('    at '));
  return { name: errorName(error), stack: stack.slice(0, 8) };
}
