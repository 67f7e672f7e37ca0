import type { IncomingMessage } from 'node:http';

/**
 * Whether an Origin header names this site: the configured public address, or else the very host
 * that the request was sent to. A missing or `null` origin is nobody's.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: URL | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (publicUrl) return origin === publicUrl.origin;
  return host !== undefined && URL.parse(origin)?.host === host;
}
