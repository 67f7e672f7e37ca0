import { RESOURCES, type Resource } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { Running } from '../running.ts';

/** Routes that stand beside the table: probes, the description of it, and pages that a message leads to. */
const BESIDE = [
  'GET /healthz',
  'GET /readyz',
  'GET /livez',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/style.css',
  'GET /:secret',
  'POST /:secret',
  'POST /:secret/on',
];

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Every route of a router and of those in it. */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) return handle?.stack ? routesOf(handle.stack) : [];
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}

it('N-1 every route stands in the table of resources, and every resource of it has its route', async () => {
  const running = await Running.start();
  const { stack } = running.server.app.router as unknown as { stack: Layer[] };
  const served = routesOf(stack);
  await running.stop();
  const resources: readonly Resource[] = Object.values(RESOURCES);
  const built = resources.map(({ method, path }) => `${method} ${path}`);
  expect(served.toSorted()).toEqual([...built, ...BESIDE].toSorted());
});
