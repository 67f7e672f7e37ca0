import { CONTROL_PATH, DOCUMENTS_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { composition, serversIn } from './composition.ts';
import { textOf } from './deploy-files.ts';

const nginx = textOf('infra/deploy/proxy/nginx.conf');
const routes = textOf('infra/deploy/proxy/routes.conf');
/** Path → what is in its block. */
const locations = new Map(
  [...routes.matchAll(/^location (=? ?\S+) \{([^}]*)\}/gm)].map(([, path = '', body = '']) => [
    path,
    body,
  ]),
);

it('DE-4 the proxy passes every path that the server takes, as it takes it', () => {
  for (const path of [CONTROL_PATH, DOCUMENTS_PATH, POLLED_DOCUMENTS_PATH]) {
    const block = locations.get(`${path}/`);
    expect(block, path).toContain('proxy_pass http://servers');
    expect(block, path).toContain('proxy_buffering off');
  }
  expect(locations.get('/')).toContain('proxy_pass http://servers');
  expect(routes).toContain('proxy_set_header Upgrade $http_upgrade;');
});

it('DE-4 metrics and probes are not passed', () => {
  for (const path of ['/metrics', '/readyz', '/livez']) {
    expect(locations.get(`= ${path}`)).toContain('return 404');
  }
});

it('DE-4 a quiet line is left alone for longer than a minute', () => {
  for (const name of ['proxy_read_timeout', 'proxy_send_timeout']) {
    const [, seconds] = new RegExp(`${name} (\\d+)s;`).exec(routes) ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  }
});

it('DE-4 who has a session stays with one server, by the very cookie that the server sets', () => {
  const [, pattern = ''] = /"~(\S.*throughline=\S+)" \$session;/.exec(nginx) ?? [];
  const session = new RegExp(pattern);
  expect(session.exec('a=b; throughline=abc.def; c=d')?.groups?.session).toBe('abc.def');
  expect(session.exec('__Host-throughline=xyz')?.groups?.session).toBe('xyz');
  expect(session.exec('throughline-sign-in=abc')).toBeNull();
  expect(nginx).toContain('default $remote_addr;');
  expect(nginx).toContain('hash $who consistent;');
});

it('DE-4 its servers are those of the composition', () => {
  const compose = composition();
  const named = [...nginx.matchAll(/^ *server ([\w-]+):(\d+) /gm)].map(([, name, port]) => ({
    name,
    port,
  }));
  expect(named).toEqual(serversIn(compose).map(([name]) => ({ name, port: '4000' })));
});

it('DE-4 writes down no address that somebody asked for', () => {
  expect(nginx).toContain('access_log off;');
  expect(nginx).toMatch(/error_log stderr crit;/);
});
