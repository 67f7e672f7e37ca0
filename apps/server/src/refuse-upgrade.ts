import type { Duplex } from 'node:stream';

const STATUS = { 403: 'Forbidden', 404: 'Not Found' } as const;

/** Answers an upgrade that goes nowhere and lets the line go, whether or not its other end does. */
export function refuseUpgrade(line: Duplex, status: keyof typeof STATUS): void {
  const answer = `HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  line.end(answer, () => line.destroy());
}
