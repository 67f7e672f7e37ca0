import type { Server } from 'node:http';
import type { Bus } from '@throughline/bus';
import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DocumentMeter } from '../document-plane/measured-end.ts';
import { LineBytes } from './line-bytes.ts';
import { watchProcess } from './process-basics.ts';
import { routeClass } from './route-class.ts';
import { serveMetrics } from './serve-metrics.ts';

/** Milliseconds to the seconds that metrics are told in. */
const S = 0.001;
const LATENCIES_S = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** What is asked at each look, and at no other time. */
export interface Sources {
  readonly rooms: { readonly size: number };
  /** Lines that are open: somebody with two pages has two. */
  readonly documents: {
    readonly connections: Readonly<Record<'documents' | 'polled-documents', number>>;
  };
  readonly control: { readonly connections: number };
  readonly bus: Pick<Bus, 'isAway' | 'measures'>;
  readonly readiness: { readonly isDraining: boolean };
}

/**
 * Numbers about this server. No label holds a name, a code, an id or anything that people wrote: labels are words
 * of ours, a handful for each.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #lines = new LineBytes();
  readonly #stopWatching: () => void;
  readonly #registers = [this.#registry];

  readonly #place: { host: string; metricsPort: number };
  #listener: { port: number; close: () => void } | undefined;

  constructor(place: { host: string; metricsPort: number }) {
    this.#place = place;
    this.#stopWatching = watchProcess(this.#registry);
    this.#tellBytes();
  }

  /** @throws Node's `EADDRINUSE` or `EACCES` */
  async listen(): Promise<number> {
    this.#listener = await serveMetrics(this.#registry, this.#place);
    return this.#listener.port;
  }

  /** Of each transaction of the one way to the database. */
  readonly committed = ({ units, commitMs }: { units: number; commitMs: number }): void => {
    this.#unitsACommit.observe(units);
    this.#commitTime.observe(commitMs * S);
  };

  readonly savingWorks = (works: boolean): void => this.#saving.set(works ? 1 : 0);

  /** Of both ways to documents. */
  readonly documents: DocumentMeter = {
    acked: (ms) => this.#ackTime.observe(ms * S),
    refused: (reason) => this.#refusals.inc({ plane: 'documents', reason }),
  };

  /** Of the control plane. @param reason one of its own words */
  readonly controlRefused = (reason: string): void =>
    this.#refusals.inc({ plane: 'control', reason });

  /** Goes before everything else that answers requests. */
  readonly requests: RequestHandler = (request, response, next) => {
    const startedAt = performance.now();
    const { path } = request;
    response.once('finish', () => {
      const route = routeClass(path);
      this.#requests.inc({ route, status: response.statusCode });
      this.#requestTime.observe({ route }, (performance.now() - startedAt) * S);
    });
    next();
  };

  /** Counts what goes over the lines of this server. */
  watchLines(http: Server): void {
    this.#lines.watch(http);
  }

  /** Tells, from now on, what stands at the moment of a look. */
  tell({ rooms, documents, control, bus, readiness }: Sources): void {
    this.#gauge('throughline_rooms_open', 'Documents in memory.', () => rooms.size);
    this.#gauge('throughline_draining', '1 while this server lets everybody go.', () =>
      Number(readiness.isDraining),
    );
    this.#gauge('throughline_bus_away', '1 while the other servers cannot be reached.', () =>
      Number(bus.isAway),
    );
    this.#gauge(
      'throughline_bus_lag_seconds',
      'How long the last sign of life of this server took to Redis and back.',
      () => (bus.measures.lagMs ?? 0) * S,
    );
    const messages = new Counter({
      name: 'throughline_bus_messages_total',
      help: 'What servers tell each other: hints, so what is lost is found in the database.',
      labelNames: ['fate'],
      registers: this.#registers,
      collect() {
        const { published, heard, dropped, setAside } = bus.measures;
        messages.reset();
        messages.inc({ fate: 'published' }, published);
        messages.inc({ fate: 'heard' }, heard);
        messages.inc({ fate: 'dropped' }, dropped);
        messages.inc({ fate: 'set-aside' }, setAside);
      },
    });
    const open = new Gauge({
      name: 'throughline_connections',
      help: 'Open lines of people, by what they are for; two pages of one person are two.',
      labelNames: ['plane'],
      registers: this.#registers,
      collect() {
        const now = { ...documents.connections, control: control.connections };
        for (const [plane, count] of Object.entries(now)) open.set({ plane }, count);
      },
    });
  }

  close(): void {
    this.#listener?.close();
    this.#stopWatching();
  }

  readonly #unitsACommit = new Histogram({
    name: 'throughline_commit_units',
    help: 'Units of work that went to the database in one transaction.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: this.#registers,
  });
  readonly #commitTime = new Histogram({
    name: 'throughline_commit_seconds',
    help: 'How long a transaction of the one way to the database took.',
    buckets: LATENCIES_S,
    registers: this.#registers,
  });
  readonly #ackTime = new Histogram({
    name: 'throughline_ack_seconds',
    help: 'From an edit’s arrival to its ack: it is durable then. One edit a line is timed at once.',
    buckets: LATENCIES_S,
    registers: this.#registers,
  });
  readonly #saving = this.#initially(
    1,
    'throughline_saving_works',
    '1 while what people write can be kept, 0 while it cannot.',
  );
  readonly #refusals = new Counter({
    name: 'throughline_refusals_total',
    help: 'Connections that this server ended or did not let in, by its reason.',
    labelNames: ['plane', 'reason'],
    registers: this.#registers,
  });
  readonly #requests = new Counter({
    name: 'throughline_http_requests_total',
    help: 'Requests answered, by what kind of thing was asked for.',
    labelNames: ['route', 'status'],
    registers: this.#registers,
  });
  readonly #requestTime = new Histogram({
    name: 'throughline_http_request_seconds',
    help: 'How long requests took, by what kind of thing was asked for.',
    labelNames: ['route'],
    buckets: LATENCIES_S,
    registers: this.#registers,
  });

  #initially(value: number, name: string, help: string): Gauge {
    const gauge = new Gauge({ name, help, registers: this.#registers });
    gauge.set(value);
    return gauge;
  }

  #gauge(name: string, help: string, now: () => number): void {
    new Gauge({
      name,
      help,
      registers: this.#registers,
      collect() {
        this.set(now());
      },
    });
  }

  #tellBytes(): void {
    const bytes = new Counter({
      name: 'throughline_bytes_total',
      help: 'Bytes over the lines of this server, heads and frames included.',
      labelNames: ['direction'],
      registers: this.#registers,
      collect: () => {
        const { read, written } = this.#lines.total();
        bytes.reset();
        bytes.inc({ direction: 'in' }, read);
        bytes.inc({ direction: 'out' }, written);
      },
    });
  }
}
