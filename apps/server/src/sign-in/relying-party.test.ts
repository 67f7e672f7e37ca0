import { expect, it } from 'vitest';
import { relyingPartyFor } from './relying-party.ts';

const at = (protocol: string, host: string, publicUrl?: string) =>
  relyingPartyFor(
    { protocol, headers: { host } },
    { publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl) },
  );

it('is the configured address, whatever a request says', () => {
  expect(at('http', 'elsewhere.example', 'https://boards.example.org/')).toEqual({
    id: 'boards.example.org',
    origin: 'https://boards.example.org',
  });
});

it('is the address that was asked where none is configured, and browsers make passkeys there', () => {
  expect(at('http', 'localhost:4000')).toEqual({
    id: 'localhost',
    origin: 'http://localhost:4000',
  });
  expect(at('https', 'boards.example.org')?.id).toBe('boards.example.org');
  for (const [protocol, host] of [
    ['http', '192.168.1.7:4000'],
    ['https', '[::1]:4000'],
    ['http', 'boards.example.org'],
    ['http', ''],
    ['http', 'a b'],
  ] as const) {
    expect(at(protocol, host)).toBeUndefined();
  }
});
