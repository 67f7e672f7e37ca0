import type { IncomingMessage } from 'node:http';

/**
 * Whose requests a Socket.IO server takes: those of pages of this site. It is asked of each request,
 * also of one that goes on with a connection, whose id could get about. Browsers leave the Origin out
 * of a same-origin polling GET; for anything else it must be ours.
 */
export function ownPagesOnly(isOwnOrigin: (request: IncomingMessage) => boolean) {
  return (request: IncomingMessage, _response: unknown, next: (refusal?: Error) => void): void => {
    const plainGet = request.method === 'GET' && request.headers.origin === undefined;
    const upgrade = request.headers.upgrade !== undefined;
    const own = isOwnOrigin(request) || (plainGet && !upgrade);
    next(own ? undefined : new Error('cross-site'));
  };
}
