import { readFileSync } from 'node:fs';
import * as protocol from '@throughline/protocol';
import { expect, it } from 'vitest';
import { ACTION_OF_RESOURCE } from './asked-of.ts';
import { ACTIONS } from './may.ts';

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
const names = new Map<unknown, string>(
  Object.entries(protocol).map(([name, value]) => [value, name]),
);
const nameOf = (schema: unknown) => (schema === undefined ? '–' : `\`${names.get(schema)}\``);

/** The table of resources as SPEC.md has to hold it, made of the code. */
const lines = Object.entries(protocol.RESOURCES).map(
  ([name, resource]: [string, protocol.Resource]) => {
    const { method, path, request, query, response } = resource;
    const action = ACTION_OF_RESOURCE[name as protocol.ResourceName];
    return `| ${method} | \`${path}\` | ${nameOf(request ?? query)} | ${nameOf(response)} | \`${action}\` |`;
  },
);

it('N-2 the table of resources in SPEC.md is the one in the code', () => {
  const inSpec = spec.split('\n').filter((line) => /^\| (GET|POST|PUT|PATCH|DELETE) /.test(line));
  expect(inSpec, `it should be:\n${lines.join('\n')}\n`).toEqual(lines);
});

it('N-1 no two resources are one', () => {
  const places = Object.values(protocol.RESOURCES).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

it('N-3 every action is asked by something', () => {
  const asked = new Set<string>(Object.values(ACTION_OF_RESOURCE));
  const elsewhere = new Set<string>([
    // Commands and document frames; and what a change asks beside its own action.
    'convening.tell',
    'convening.take-part',
    'convening.seal',
    'convening.unseal',
    'board.write',
    'board.comment',
    'network.set-privacy',
    'team.see-members',
  ]);
  expect(ACTIONS.filter((action) => !asked.has(action) && !elsewhere.has(action))).toEqual([]);
});
