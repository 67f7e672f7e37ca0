import { SETTING_NAMES } from '@throughline/server/config';
import { expect, it } from 'vitest';
import { composition, serversIn } from './composition.ts';
import { textOf, yamlOf } from './deploy-files.ts';

const known = new Set(SETTING_NAMES);
const unknown = (names: Iterable<string>) => [...names].filter((name) => !known.has(name));
/** The image's own, beside the server's. */
const OF_THE_IMAGE = ['NODE_ENV', 'CI'];

it('DE-2 the composition sets nothing that the server does not read', () => {
  for (const [, { environment }] of serversIn(composition())) {
    expect(unknown(Object.keys(environment ?? {}))).toEqual([]);
  }
});

it('DE-2 the manifests set nothing that the server does not read', () => {
  const { data } = yamlOf('infra/deploy/kubernetes/configmap.yaml') as { data: object };
  const secret = yamlOf('infra/deploy/kubernetes/secret.example.yaml') as { stringData: object };
  expect(unknown([...Object.keys(data), ...Object.keys(secret.stringData)])).toEqual([]);
  expect(Object.values(data).every((value) => typeof value === 'string')).toBe(true);
});

it('DE-2 the image sets nothing that the server does not read', () => {
  const set = textOf('infra/docker/Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('ENV '))
    .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name ?? ''));
  expect(set).toContain('DATA_DIR');
  expect(unknown(set).filter((name) => !OF_THE_IMAGE.includes(name))).toEqual([]);
});

it('DE-2 every setting stands in the table of the README', () => {
  const rows = textOf('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const told = new Set(rows.flatMap((row) => row.split('|')[1]?.match(/[A-Z_]{4,}/g) ?? []));
  expect(SETTING_NAMES.filter((name) => !told.has(name))).toEqual([]);
});
