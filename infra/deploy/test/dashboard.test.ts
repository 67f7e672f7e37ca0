import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import { expect, it } from 'vitest';
import { textOf } from './deploy-files.ts';

interface Panel {
  readonly title: string;
  readonly description?: string;
  readonly type: string;
  readonly gridPos: { x: number; y: number; w: number; h: number };
  readonly targets?: readonly { expr: string }[];
}

const dashboard = JSON.parse(textOf('infra/deploy/grafana/throughline.json')) as {
  panels: Panel[];
};
const panels = dashboard.panels.filter(({ type }) => type !== 'row');
const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
/** What Grafana puts in before it asks. */
const asAsked = (expr: string) =>
  expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.*');

/** What a query asks for: metrics by name, and labels that it tells apart by. */
function namedIn(expr: string): { metrics: string[]; labels: string[]; isWhole: boolean } {
  const [metrics, labels]: string[][] = [[], []];
  let isWhole = true;
  const query = asAsked(expr);
  parser.parse(query).iterate({
    enter(node) {
      const text = query.slice(node.from, node.to);
      if (node.type.isError) isWhole = false;
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') {
        metrics?.push(text);
      }
      if (node.name === 'LabelName') labels?.push(text);
    },
  });
  return { metrics: metrics ?? [], labels: labels ?? [], isWhole };
}

async function servedMetrics(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-deploy-'));
  const env = { PORT: '0', METRICS_PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir };
  const server = await compose(readConfig({ ...env, LOG_LEVEL: 'silent' }, []));
  try {
    await fetch(`http://127.0.0.1:${server.port}/livez`);
    return await (await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`)).text();
  } finally {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

it('DE-5 the dashboard asks only for what a server tells', async () => {
  const text = await servedMetrics();
  const known = new Set(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name],
    ),
  );
  const asked = queries.flatMap((expr) => namedIn(expr).metrics);
  expect(asked.length).toBeGreaterThan(queries.length - 1);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
  // What Prometheus adds, and those of counters that have not counted yet.
  const ofOthers = ['instance', 'reason', 'fate', 'plane', 'route', 'status', 'direction'];
  const labels = queries.flatMap((expr) => namedIn(expr).labels);
  const told = new Set([...ofOthers, ...[...text.matchAll(/(\w+)="/g)].map(([, name]) => name)]);
  expect(labels.filter((label) => !told.has(label))).toEqual([]);
});

it('DE-5 every query can be read, and one that cannot is seen', () => {
  expect(queries.filter((expr) => !namedIn(expr).isWhole)).toEqual([]);
  expect(namedIn('sum(rate(throughline_rooms_open[1m])').isWhole).toBe(false);
});

it('DE-5 every panel says what it shows, and none lies on another', () => {
  expect(panels.filter(({ description }) => !description).map(({ title }) => title)).toEqual([]);
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});
