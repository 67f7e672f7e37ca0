import { FakeClock, type Seeded, seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { Roster, type RosterEntry } from '../src/index.ts';
import { ReorderingHub } from './reordering-hub.ts';

/** How many seeds; RUNS in the environment asks for more. */
const RUNS = Number(process.env.RUNS ?? 100);
const OPERATIONS = 150;
const PLACES = ['board:1', 'board:2', 'board:3', 'convening:1'];

/** Several servers that say things of themselves at random, over a bus that loses and reorders. */
class Play {
  readonly random: Seeded;
  readonly hub: ReorderingHub;
  readonly clock = new FakeClock();
  /** Each server that runs, and what it says of itself. */
  readonly servers = new Map<string, { roster: Roster; says: Map<string, RosterEntry[]> }>();
  #started = 0;
  ended = 0;

  constructor(seed: number | undefined) {
    this.random = seeded(seed);
    this.hub = new ReorderingHub(this.random);
    this.hub.lostInHundred = 5 + this.random.below(26);
    for (let i = 0; i < 3; i++) this.#start();
  }

  #start(): void {
    const id = `server-${this.#started++}`;
    this.servers.set(id, { roster: new Roster(this.hub.join(id), this.clock), says: new Map() });
  }

  operate(): void {
    const { random, hub, clock, servers } = this;
    const [id, server] = random.pick([...servers]);
    const what = random.below(100);
    if (what < 45) {
      const place = random.pick(PLACES);
      const entries = Array.from({ length: random.below(5) }, () => ({ key: random.below(8) }));
      server.says.set(place, entries);
      server.roster.set(place, entries);
    } else if (what < 60) hub.deliver(random.below(20));
    else if (what < 90) clock.advance(random.pick([10, 120, 1_000, 6_000]));
    else if (what < 94) hub.setAway(id, random.below(2) === 0);
    else if (servers.size < 5 && what < 97) this.#start();
    else if (servers.size > 2) {
      if (random.below(2) === 0) server.roster.close();
      hub.kill(id);
      servers.delete(id);
      this.ended++;
    }
  }

  /** Nothing is lost any more, and time goes by. */
  quiet(ms: number): void {
    const { hub, clock, servers } = this;
    hub.lostInHundred = 0;
    for (const id of servers.keys()) hub.setAway(id, false);
    for (let passed = 0; passed < ms; passed += 50) {
      hub.deliver();
      clock.advance(50);
    }
    hub.deliver();
  }

  /** What a server knows of others, and what these say. */
  views() {
    const { servers } = this;
    return [...servers].flatMap(([id, { roster }]) =>
      PLACES.map((place) => {
        const said = [...servers].flatMap(([other, { says }]) =>
          other === id ? [] : distinct(says.get(place) ?? []),
        );
        return { id, place, known: sorted(roster.elsewhere(place)), said: sorted(said) };
      }),
    );
  }
}

const sorted = (entries: readonly RosterEntry[]) =>
  entries.map((one) => JSON.stringify(one)).sort();
/** What is said and not known. */
function missing({ known, said }: { known: readonly string[]; said: readonly string[] }) {
  const left = [...known];
  return said.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
const distinct = (entries: readonly RosterEntry[]) => [
  ...new Map(entries.map((one) => [JSON.stringify(one), one])).values(),
];

describe('B-32 rosters agree', () => {
  const happened = { lost: 0, sent: 0, ended: 0, differed: 0, runs: 0 };

  for (let run = 0; run < RUNS; run++) {
    const seed = process.env.SEED === undefined ? run + 1 : undefined;
    it(`two beats after the last loss (SEED=${seed ?? process.env.SEED})`, () => {
      const play = new Play(seed);
      for (let i = 0; i < OPERATIONS; i++) play.operate();
      play.hub.deliver();
      const before = play.views().filter(({ known, said }) => known.join() !== said.join());
      if (before.length > 0) happened.differed++;
      play.quiet(10_000);
      for (const view of play.views()) {
        if (play.ended === 0) expect(view.known).toEqual(view.said);
        else expect(missing(view)).toEqual([]);
      }
      // A server that ended is known of for 35 s, where its goodbye was lost or it said none.
      play.quiet(36_000);
      for (const view of play.views()) expect(view.known).toEqual(view.said);
      happened.lost += play.hub.lost;
      happened.sent += play.hub.sent;
      happened.ended += play.ended;
      happened.runs++;
    });
  }

  it('and much has been lost in these runs', () => {
    expect(happened.runs).toBe(RUNS);
    expect(happened.differed).toBeGreaterThan(RUNS / 4);
    expect(happened.lost).toBeGreaterThan(happened.sent / 20);
    expect(happened.ended).toBeGreaterThan(0);
  });
});
