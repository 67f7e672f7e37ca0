import type { RequestHandler } from 'express';
import { isOwnOrigin } from '../own-origin.ts';
import { HttpProblem } from './problem.ts';

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
