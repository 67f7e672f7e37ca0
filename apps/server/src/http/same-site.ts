import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { HttpProblem } from './problem.ts';

/**
 * Whether an Origin header names this site: the configured public address, or else the very host
 * that the request was sent to. A missing or `null` origin is nobody's.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: URL | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (publicUrl) return origin === publicUrl.origin;
  return new URL(origin).host === host;
}

/**
 * Refuses what another site makes a browser send: unsafe methods need `Sec-Fetch-Site` to say
 * same-origin, or an Origin of our own where a browser does not send it.
 */
export function refuseCrossSite(publicUrl: URL | undefined): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      next();
      return;
    }
    const site = request.headers['sec-fetch-site'];
    const own =
      site === undefined
        ? isOwnOrigin(request, publicUrl)
        : site === 'same-origin' || site === 'none';
    next(own ? undefined : new HttpProblem('cross-site'));
  };
}
