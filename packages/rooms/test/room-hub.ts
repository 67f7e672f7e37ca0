import type { RoomBus, RoomNews } from '../src/index.ts';

interface Server {
  hear: (news: RoomNews, from: string) => void;
  isAway: boolean;
}

/** News on its way to one server. */
export interface OnItsWay {
  readonly from: string;
  readonly to: string;
  news: RoomNews;
}

/** The bus between the rooms of several servers, in memory: what goes over it can be held, lost and spoilt. */
export class RoomHub {
  readonly #servers = new Map<string, Server>();
  /** What was not delivered yet: while it is held, or until the next turn of the event loop. */
  waiting: OnItsWay[] = [];
  isHeld = false;
  /** How much was told, and how much of it was lost. */
  told = 0;
  lost = 0;

  /** A server's end of it; `hear` is set once its rooms are there. */
  join(name: string): { bus: RoomBus; listen: (hear: Server['hear']) => void } {
    const server: Server = { hear: () => {}, isAway: false };
    this.#servers.set(name, server);
    const bus: RoomBus = {
      get isAway() {
        return server.isAway;
      },
      publish: (news) => {
        // One that was killed says nothing any more.
        if (this.#servers.get(name) === server) this.#send(name, news);
      },
    };
    return {
      bus,
      listen: (hear) => {
        server.hear = hear;
      },
    };
  }

  leave(name: string): void {
    this.#servers.delete(name);
    this.waiting = this.waiting.filter(({ to }) => to !== name);
  }

  /** From now on this server can, or cannot, reach the others. */
  setAway(name: string, isAway: boolean): void {
    const server = this.#servers.get(name);
    if (server) server.isAway = isAway;
    if (isAway) this.waiting = this.waiting.filter(({ to }) => to !== name);
  }

  /** Delivers what waits, in order; what is sent meanwhile too. */
  deliver(): void {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) this.#hand(next);
  }

  /** Delivers one of those that wait, out of its turn. */
  deliverAt(index: number): void {
    for (const next of this.waiting.splice(index, 1)) this.#hand(next);
  }

  #hand({ from, to, news }: OnItsWay): void {
    this.#servers.get(to)?.hear(news, from);
  }

  #send(from: string, news: RoomNews): void {
    for (const [to, server] of this.#servers) {
      if (to === from) continue;
      this.told++;
      if (server.isAway || this.#servers.get(from)?.isAway) this.lost++;
      else this.waiting.push({ from, to, news: structuredClone(news) });
    }
    if (!this.isHeld) queueMicrotask(() => this.isHeld || this.deliver());
  }
}
