import type { Config } from '../config.ts';
import { Metrics } from './metrics.ts';

/** Metrics, where somebody wants to look at them; where nobody does, nothing is measured. */
export function openMetrics({ host, metricsPort }: Config): Metrics | undefined {
  return metricsPort === undefined ? undefined : new Metrics({ host, metricsPort });
}
