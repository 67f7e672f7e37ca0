import type { IncomingMessage } from 'node:http';

/**
 * The head of a request as it came, to be sent on.
 * @param without headers to leave out, in lower case
 */
export function rawRequestHead(
  incoming: IncomingMessage,
  without: readonly string[] = [],
  more: readonly string[] = [],
): Buffer {
  const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    if (without.includes(name)) continue;
    for (const one of value ?? []) lines.push(`${name}: ${one}`);
  }
  return Buffer.from(`${[...lines, ...more].join('\r\n')}\r\n\r\n`, 'latin1');
}
