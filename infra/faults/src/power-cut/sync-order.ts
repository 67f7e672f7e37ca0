import { SentFrames } from './sent-frames.ts';
import type { SystemCall } from './system-calls.ts';
import type { SentAct } from './traced-typist.ts';

const TOKEN_BYTES = /\xc2\xab(c\d{2,}-\d{6})\xc2\xbb/g;
const isWal = (file: string): boolean => file.endsWith('-wal');

/** How often the server told something, and how often before the sync of the WAL write that held it. */
export interface SyncOrder {
  readonly acks: number;
  readonly earlyAcks: number;
  /** Edits in what others were sent. */
  readonly shown: number;
  readonly shownEarly: number;
}

/** Watches a server's calls: which edits are in the WAL and synced, and which it has told of. */
export class SyncWatch {
  /** Written to the WAL, no sync begun since; then covered by one under way; then safe. */
  #written = new Set<string>();
  #underWay = new Set<string>();
  readonly #synced = new Set<string>();
  readonly #lines = new Map<number, { frames: SentFrames; acts: SentAct[] }>();
  readonly #acked: SentAct[] = [];
  #earlyAcks = 0;
  #shown = 0;
  #shownEarly = 0;

  constructor(sent: readonly SentAct[]) {
    for (const act of sent) {
      const line = this.#lines.get(act.port) ?? { frames: new SentFrames(), acts: [] };
      line.acts.push(act);
      this.#lines.set(act.port, line);
    }
  }

  /** What was acked so far, in the order of the acks. */
  get acked(): readonly SentAct[] {
    return this.#acked;
  }

  get order(): SyncOrder {
    return {
      acks: this.#acked.length,
      earlyAcks: this.#earlyAcks,
      shown: this.#shown,
      shownEarly: this.#shownEarly,
    };
  }

  apply(call: SystemCall): void {
    if (call.type === 'sent') this.#hear(call.port, call.bytes);
    else if (!isWal(call.file)) return;
    else if (call.type === 'wrote') {
      for (const [, name] of call.bytes.toString('latin1').matchAll(TOKEN_BYTES)) {
        const token = `«${name}»`;
        if (!this.#synced.has(token)) this.#written.add(token);
      }
    } else if (call.type === 'sync-began') {
      this.#underWay = this.#written;
      this.#written = new Set();
    } else if (call.type === 'synced') {
      for (const token of this.#underWay) this.#synced.add(token);
    }
  }

  #hear(port: number, bytes: Buffer): void {
    const line = this.#lines.get(port);
    if (!line) return;
    const { acked = 0, tokens } = line.frames.read(bytes);
    for (const token of tokens) {
      this.#shown += 1;
      if (!this.#synced.has(token)) this.#shownEarly += 1;
    }
    while (line.acts[0] && line.acts[0].frame <= acked) {
      const [act] = line.acts.splice(0, 1) as [SentAct];
      this.#acked.push(act);
      if (!this.#synced.has(act.act.token)) this.#earlyAcks += 1;
    }
  }
}
