import type { IncomingMessage } from 'node:http';

/**
 * Who may begin a Socket.IO connection: pages of this site. Browsers leave the Origin out of a
 * same-origin polling GET; for anything else it must be ours.
 */
export function ownPagesOnly(isOwnOrigin: (request: IncomingMessage) => boolean) {
  return (
    request: IncomingMessage,
    decide: (error: string | null, allowed: boolean) => void,
  ): void => {
    const plainGet = request.method === 'GET' && request.headers.origin === undefined;
    const upgrade = request.headers.upgrade !== undefined;
    decide(null, isOwnOrigin(request) || (plainGet && !upgrade));
  };
}
