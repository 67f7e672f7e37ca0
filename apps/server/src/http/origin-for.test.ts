import { expect, it } from 'vitest';
import { originFor } from './origin-for.ts';

const request = (host: string) =>
  ({ protocol: 'http', headers: { host }, socket: { localPort: 4000 } }) as Parameters<
    typeof originFor
  >[0];

it('gives an address that others can use', () => {
  const anywhere = { host: '0.0.0.0', publicUrl: undefined };
  const published = { host: '0.0.0.0', publicUrl: new URL('https://boards.example.org/x') };
  expect(originFor(request('localhost:4000'), published)).toBe('https://boards.example.org');
  expect(originFor(request('192.0.2.7:4000'), anywhere)).toBe('http://192.0.2.7:4000');
  expect(originFor(request('boards.local'), anywhere)).toBe('http://boards.local');
  const onlyHere = { host: '127.0.0.1', publicUrl: undefined };
  expect(originFor(request('127.0.0.1:4000'), onlyHere)).toBe('http://localhost:4000');
  expect(originFor(request('localhost:4000'), { ...onlyHere, host: '192.0.2.7' })).toBe(
    'http://192.0.2.7:4000',
  );
});
