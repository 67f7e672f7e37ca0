import type { Server } from 'node:http';
import { OpenLines } from './open-lines.ts';

/**
 * Requests that are not answered yet. Call it before anything else takes requests off this server: what those
 * take, such as long polls, does not count.
 */
export function requestsUnderWay(http: Server): OpenLines {
  const underWay = new OpenLines();
  http.on('request', (_request, response) => underWay.add(response));
  return underWay;
}
