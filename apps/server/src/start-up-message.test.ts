import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { startUpMessage } from './start-up-message.ts';

const message = (env: Record<string, string>) =>
  startUpMessage(readConfig(env, []), {
    port: 4000,
    stewardLink: '/steward#secret',
    convening: { name: 'Spring', joinCode: 'BCD2345', joinToken: 'token', doorOpen: true },
  });

it('prints only addresses that lead to this server', () => {
  expect(message({ PUBLIC_URL: 'https://boards.example.org' })).not.toContain('localhost');
  expect(message({ PUBLIC_URL: 'https://boards.example.org' })).toContain(
    'https://boards.example.org/steward#secret',
  );
  expect(message({ HOST: '192.0.2.7' })).not.toContain('localhost');
  expect(message({ HOST: '192.0.2.7' })).toContain('http://192.0.2.7:4000/join');
  expect(message({ HOST: '2001:db8::7' })).toContain('http://[2001:db8::7]:4000');
  expect(message({ HOST: '127.0.0.1' })).toContain('http://localhost:4000/steward#secret');
});

it('says where things are kept, and never the password to it', () => {
  expect(message({ DATA_DIR: '/srv/boards' })).toContain('/srv/boards');
  const DATABASE_URL = 'postgres://ana:geheim@db.example.org/boards';
  expect(message({ DATABASE_URL })).toContain('Postgres db.example.org/boards');
  expect(message({ DATABASE_URL })).not.toContain('geheim');
});

it('says a code in two parts, and that a closed door is closed', () => {
  expect(message({ HOST: '127.0.0.1' })).toContain('BCD 2345');
});
