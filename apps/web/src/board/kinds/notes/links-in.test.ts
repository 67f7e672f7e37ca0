import { expect, test } from 'vitest';
import { linkName, linksIn } from './links-in.ts';

test('finds whole addresses, each once, without the end of the sentence', () => {
  const text = 'See https://example.org/a?b=1, (http://example.org) and https://example.org/a?b=1.';
  expect(linksIn(text)).toEqual(['https://example.org/a?b=1', 'http://example.org']);
});

test('is silent about what only looks like one, and never runs anything', () => {
  for (const text of ['', 'http://', 'javascript:alert(1)', 'www.example.org', 'https:example']) {
    expect(linksIn(text)).toEqual([]);
  }
});

test('a link is called by its host', () => {
  expect(linkName('https://www.example.org/')).toBe('example.org');
  expect(linkName(`https://example.org/${'a'.repeat(80)}`)).toHaveLength(48);
});
