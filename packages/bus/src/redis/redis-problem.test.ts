import { expect, it } from 'vitest';
import { checkInfo, problemOf, RedisProblem, reasonOf } from './redis-problem.ts';

const URL = 'rediss://lines:correct-horse@redis.example.org:6380/2';
const info = (over: Record<string, string> = {}) =>
  Object.entries({
    redis_version: '7.0.15',
    redis_mode: 'standalone',
    maxmemory_policy: 'noeviction',
    ...over,
  })
    .map(([name, value]) => `${name}:${value}\r\n`)
    .join('# Section\r\n');

it('B-13 a Redis that is too old, spread over a cluster or forgetful is refused in a sentence without the password', () => {
  expect(() => checkInfo(info(), URL)).not.toThrow();
  expect(() => checkInfo(info({ redis_version: '6.2.0' }), URL)).not.toThrow();
  const offences = [
    { redis_version: '6.0.16' },
    { redis_version: '5.0.7' },
    { redis_mode: 'cluster' },
    { maxmemory_policy: 'volatile-ttl' },
    { maxmemory_policy: '' },
  ];
  for (const offence of offences) {
    expect(() => checkInfo(info(offence), URL)).toThrow(RedisProblem);
    expect(() => checkInfo(info(offence), URL)).toThrow(/redis\.example\.org:6380/);
    expect(() => checkInfo(info(offence), URL)).not.toThrow(/correct-horse/);
  }
});

it('B-13 what a person has to put right is told from what passes by itself', () => {
  const right = ['WRONGPASS x', 'ERR invalid password', 'NOAUTH x', 'NOPERM this user'];
  for (const message of right) {
    expect(problemOf(new Error(message), URL)?.message).toContain('redis.example.org:6380');
  }
  const codes = [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ];
  for (const code of codes) {
    expect(problemOf({ code, message: '' }, URL)?.message).toContain('is not trusted');
  }
  const tls = { code: 'ERR_SSL_WRONG_VERSION_NUMBER', message: '' };
  expect(problemOf(tls, URL)?.message).toContain('use redis://');
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH']) {
    expect(problemOf({ code, message: '' }, URL)).toBeUndefined();
    expect(reasonOf({ code, message: '' })).toBe(code);
  }
  const words = { message: 'LOADING Redis is loading the dataset in memory' };
  expect(problemOf(words, URL)).toBeUndefined();
  expect(reasonOf(words)).toBe('LOADING');
  expect(reasonOf(new Error('Connection is closed.'))).toBe('closed');
});
