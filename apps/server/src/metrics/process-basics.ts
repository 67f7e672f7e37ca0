import { type Histogram as DelayHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';

/** How often the event loop is asked how late it is. */
const LAG_RESOLUTION_MS = 10;
const MICROSECONDS = 1_000_000;
const NANOSECONDS = 1_000_000_000;

/**
 * What this process uses, and how late its event loop runs, under the names that every Node dashboard knows.
 * @returns what stops the watching
 */
export function watchProcess(registry: Registry): () => void {
  const registers = [registry];
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time that this process has used, its threads included.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / MICROSECONDS);
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of this process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'nodejs_heap_size_used_bytes',
    help: 'Memory that JavaScript values take.',
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed);
    },
  });
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When this process began, in seconds since 1970.',
    registers,
  }).set(Math.round(performance.timeOrigin / 1_000));
  return watchLag(registry);
}

/** Told anew at each look: what was before the last one is in the one before. */
function watchLag(registry: Registry): () => void {
  const delays = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  delays.enable();
  const late = (nanoseconds: number) =>
    Math.max(0, nanoseconds / NANOSECONDS - LAG_RESOLUTION_MS / 1_000);
  const lag = new Gauge({
    name: 'nodejs_eventloop_lag_seconds',
    help: 'How late the event loop ran since the last look: half of the time, 1 % of it, at worst.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const [quantile, nanoseconds] of quantilesOf(delays)) {
        lag.set({ quantile }, late(nanoseconds));
      }
      delays.reset();
    },
  });
  return () => delays.disable();
}

const quantilesOf = (delays: DelayHistogram): [string, number][] =>
  delays.count === 0
    ? []
    : [
        ['0.5', delays.percentile(50)],
        ['0.99', delays.percentile(99)],
        ['1', delays.max],
      ];
