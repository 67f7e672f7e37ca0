import { expect, test } from 'vitest';
import { documentServerUrl } from './server-url.ts';

test('documents come from the server of the page, as safely as the page did', () => {
  expect(documentServerUrl({ protocol: 'https:', host: 'boards.example.org' })).toBe(
    'wss://boards.example.org',
  );
  expect(documentServerUrl({ protocol: 'http:', host: '192.168.1.7:4000' })).toBe(
    'ws://192.168.1.7:4000',
  );
});
