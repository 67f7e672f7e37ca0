import { afterAll, beforeAll, expect, it } from 'vitest';
import { Running } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await Running.start();
});
afterAll(() => running.stop());

it('N-1 describes itself to programs', async () => {
  const response = await running.request('/api/openapi.json');
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api' }] });
});

it('N-1 describes itself on a page that keeps the policy of every page and loads only from here', async () => {
  const response = await running.request('/api/docs');
  expect(response.headers.get('content-type')).toContain('text/html');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain('unsafe');
  const page = await response.text();
  expect(page).not.toMatch(/<style|<script/);
  const loaded = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(loaded).toEqual(['/api/docs/style.css']);
  const style = await running.request('/api/docs/style.css');
  expect(style.headers.get('content-type')).toContain('text/css');
  expect(await style.text()).not.toMatch(/url\(|@import/);
});
