import type { Changed } from '@throughline/network';
import { etagOf, versionOf } from '@throughline/protocol';
import type { Request, Response } from 'express';
import { HttpProblem } from './problem.ts';

/**
 * The version that a change was made to, as its `If-Match` says.
 * @throws HttpProblem `needs-version`
 */
export function requireVersion(request: Request): number {
  const version = versionOf(request.headers['if-match']);
  if (version === undefined) throw new HttpProblem('needs-version');
  return version;
}

/** @throws HttpProblem `changed-meanwhile`, `not-found` */
export function requireChanged(outcome: Changed): void {
  if (outcome === 'stale') throw new HttpProblem('changed-meanwhile');
  if (outcome === 'unknown') throw new HttpProblem('not-found');
}

/** Answers with a thing that carries a version. */
export function sendVersioned(response: Response, thing: { version: number }): void {
  response.set('ETag', etagOf(thing.version)).json(thing);
}
