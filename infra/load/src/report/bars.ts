import type { Summary } from './summary.ts';

/** One promise about ourselves, alone or against another server in the same run. */
export interface Bar {
  readonly scenario: string;
  readonly variant: string;
  readonly figure: string;
  /** The server that ours is divided by; absent: the figure itself counts. */
  readonly against?: string;
  /** The size whose figure it is divided by. Default: the same one. */
  readonly againstVariant?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly what: string;
}

const cpuPerEdit = (variant: string, against: string, atMost: number): Bar => ({
  scenario: variant.includes('rooms') ? 'many-rooms' : 'one-room',
  variant,
  figure: 'cpuSecondsPer1000Edits',
  against,
  atMost,
  what: 'CPU an edit',
});

const ours = (
  scenario: string,
  variant: string,
  figure: string,
  what: string,
  limit: Pick<Bar, 'atMost' | 'atLeast' | 'against'>,
): Bar => ({ scenario, variant, figure, what, ...limit });

const STORM = '300 people, 60 boards';
const IDLE = '1,000 connections, 200 rooms';

const TWO_NODES = '200 people, two nodes';

/** What this software has promised of itself. */
export const BARS: readonly Bar[] = [
  cpuPerEdit('10 people', 'hocuspocus', 0.6),
  cpuPerEdit('50 people', 'hocuspocus', 0.4),
  cpuPerEdit('100 people', 'hocuspocus', 0.25),
  cpuPerEdit('200 people', 'hocuspocus', 0.25),
  ...[10, 50, 100, 200, 400].map((people) => cpuPerEdit(`${people} people`, 'relay-5ms', 1.5)),
  ours('one-room', '400 people', 'deliveredPercent', 'delivered %', { atLeast: 100 }),
  ours('one-room', '400 people', 'p99Ms', 'edit p99 ms', { atMost: 60 }),
  ours('one-room', '400 people', 'ackP99Ms', 'ack p99 ms', { atMost: 100 }),
  ours('one-room', '400 people', 'cpuPercent', 'CPU %', { atMost: 50 }),
  cpuPerEdit('100 rooms of 5', 'hocuspocus', 0.35),
  cpuPerEdit('100 rooms of 5', 'y-websocket-server', 0.7),
  ours('many-rooms', '400 rooms of 5', 'deliveredPercent', 'delivered %', { atLeast: 100 }),
  ours('many-rooms', '400 rooms of 5', 'p99Ms', 'edit p99 ms', { atMost: 60 }),
  ...[
    { figure: 'nothingCpuSeconds', what: 'from nothing, CPU', atMost: 0.15 },
    { figure: 'nothingLastMs', what: 'from nothing, last synced', atMost: 0.3 },
    { figure: 'vectorLastMs', what: 'state vector, last synced', atMost: 0.5 },
  ].map(({ figure, what, atMost }) =>
    ours('reconnect-storm', STORM, figure, what, { atMost, against: 'hocuspocus' }),
  ),
  ours('reconnect-storm', STORM, 'heldPerBoardKb', 'held a quiet board kB', { atMost: 1_000 }),
  ours('cold-open', '100,000 edits', 'fullMs', 'full content ms', { atMost: 100 }),
  ours('cold-open', '100,000 edits', 'fullMs', 'full content', {
    atMost: 0.25,
    against: 'hocuspocus',
  }),
  ours('idle', IDLE, 'residentKibEach', 'RSS KiB a connection', { atMost: 25 }),
  ours('idle', IDLE, 'heldAfterMb', 'held after all left MB', { atMost: 5 }),
  ours('idle', IDLE, 'boardsAfterMb', 'held after 100 boards were left MB', { atMost: 5 }),
  ours('stopped-reader', '40 people', 'heldForItMb', 'held for it MB', { atMost: 4 }),
  ours('stopped-reader', '40 people', 'p95Ratio', 'p95 of the others', { atMost: 1.2 }),
  ours('cliff', 'one room', 'peopleAtP99', 'people at p99 < 100 ms', {
    atLeast: 1.6,
    against: 'hocuspocus',
  }),
  ours('two-nodes', TWO_NODES, 'deliveredPercent', 'delivered %', { atLeast: 100 }),
  ours('two-nodes', TWO_NODES, 'crossP95Ms', 'node to node p95 ms', { atMost: 50 }),
  {
    ...cpuPerEdit(TWO_NODES, 'ours', 1.6),
    scenario: 'two-nodes',
    againstVariant: '200 people, one node',
    what: 'CPU an edit, against one node',
  },
  { ...cpuPerEdit(TWO_NODES, 'hocuspocus', 0.4), scenario: 'two-nodes' },
];

/** A bar and where we stand; `met` is undefined when this run has not what it takes to tell. */
export interface Judged {
  readonly bar: Bar;
  readonly value: number;
  readonly met: boolean;
}

/** Judges the medians of this run against every bar that it can tell of. */
export function judge(summaries: readonly Summary[]): Judged[] {
  return BARS.flatMap((bar) => {
    const value = standingOf(bar, summaries);
    if (value === undefined || Number.isNaN(value)) return [];
    const met = value <= (bar.atMost ?? Number.POSITIVE_INFINITY) && value >= (bar.atLeast ?? 0);
    return [{ bar, value, met }];
  });
}

/** The judgement, a line a bar. */
export function renderBars(judged: readonly Judged[]): string {
  const lines = judged.map(({ bar, value, met }) => {
    const { scenario, variant, what, against, atMost, atLeast } = bar;
    const limit = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
    const times = against === undefined ? '' : ` × ${against}`;
    const verdict = met ? 'met' : 'NOT MET';
    return `- ${verdict}: ${scenario}, ${variant}, ${what}: ${value.toFixed(2)}${times} (${limit})`;
  });
  return lines.join('\n');
}

function standingOf(bar: Bar, summaries: readonly Summary[]): number | undefined {
  const own = medianOf(bar, 'ours', summaries);
  if (bar.against === undefined || own === undefined) return own;
  const variant = bar.againstVariant ?? bar.variant;
  const other = medianOf({ ...bar, variant }, bar.against, summaries);
  return other === undefined ? undefined : own / other;
}

function medianOf(
  { scenario, variant, figure }: Bar,
  contender: string,
  summaries: readonly Summary[],
): number | undefined {
  return summaries
    .find(
      (one) => one.scenario === scenario && one.variant === variant && one.contender === contender,
    )
    ?.figures.get(figure)?.median;
}
