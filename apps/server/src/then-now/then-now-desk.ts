import { setImmediate } from 'node:timers/promises';
import { contentFromJson, documentOf, kindOfBoard, readReport } from '@throughline/board';
import {
  type BoardPair,
  evidenceSince,
  goalThenNow,
  isChanged,
  needThenNow,
  openQuestion,
  patternsThenNow,
  promisesThenNow,
} from '@throughline/board/then-now';
import type { Board, CarriedBoards, ConveningRecord, Directory, Team } from '@throughline/network';
import type { GoalThenNow, NetworkThenNow, TeamThenNow } from '@throughline/protocol';
import type { UpdateLog, VersionFacts, VersionStore } from '@throughline/rooms';
import { openDocument } from '../boards/open-document.ts';
import { byOwner, type PairOfBoards, pairBoards } from './board-pairs.ts';

interface Ports {
  readonly directory: Pick<Directory, 'boardsOfNetwork' | 'teams' | 'logPlaces'>;
  readonly carriedBoards: Pick<CarriedBoards, 'into'>;
  readonly versions: Pick<VersionStore, 'list' | 'version'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
}

/** What one team, or the network, has then and now; `question` is the network's too. */
type Told = Omit<TeamThenNow, 'team'> & Pick<NetworkThenNow, 'patterns'>;

/** Everything then and now, for all teams: who may see which is asked elsewhere. */
export interface AllThenNow {
  readonly sealedAt: number | null;
  readonly network: NetworkThenNow;
  readonly teams: readonly TeamThenNow[];
}

/** How many owners are remembered; those that were asked for longest ago go first. */
const REMEMBERED = 400;

/**
 * The opening of a later convening: what was sealed at the end of the one before, beside today's boards. It is read
 * from the store, and again only where another version was sealed or a board's log went on; it lives in memory alone,
 * so that what is erased or deleted is in no second place. Server SPEC, TN-rules.
 */
export class ThenNowDesk {
  readonly #ports: Ports;
  readonly #known = new Map<string, Told>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  async tell(convening: ConveningRecord, from: ConveningRecord): Promise<AllThenNow> {
    const { directory, carriedBoards, versions } = this.#ports;
    const all = await directory.boardsOfNetwork(convening.networkId);
    const known = all.filter(({ kind }) => kindOfBoard(kind) !== undefined);
    const earlier = known.filter(({ conveningId }) => conveningId === from.id);
    const sealed = new Map<string, VersionFacts>();
    for (const { id } of earlier) {
      const facts = await versions.list(id);
      const last = facts.findLast((one) => one.reason === 'sealed' && one.conveningId === from.id);
      if (last) sealed.set(id, last);
    }
    const times = [...sealed.values()].map(({ at }) => at);
    const sealedAt = times.length === 0 ? null : Math.max(...times);
    const later = known.filter(
      ({ conveningId, createdAt }) =>
        conveningId === convening.id || (conveningId === null && createdAt >= (sealedAt ?? 0)),
    );
    const carried = await carriedBoards.into(convening.id);
    const owners = byOwner(pairBoards({ earlier, later, carried, sealed }));
    const teams: TeamThenNow[] = [];
    for (const team of await directory.teams(convening.networkId)) {
      const told = await this.#toldOf(owners.get(team.id) ?? []);
      teams.push(asTeam(team, told));
    }
    const own = await this.#toldOf(owners.get('') ?? []);
    return { sealedAt, teams, network: asNetwork(teams, own) };
  }

  async #toldOf(pairs: readonly PairOfBoards[]): Promise<Told> {
    const key = await this.#keyOf(pairs);
    const known = this.#known.get(key) ?? (await this.#read(pairs));
    this.#known.delete(key);
    this.#known.set(key, known);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }

  /** By what was sealed, and how far the logs of today's boards go: with another key there is something to read. */
  async #keyOf(pairs: readonly PairOfBoards[]): Promise<string> {
    const ids = pairs.flatMap(({ now }) => now.map(({ id }) => id));
    const places = ids.length === 0 ? new Map() : await this.#ports.directory.logPlaces(ids);
    return JSON.stringify(
      pairs.map(({ before, now }) => [
        before && [before.board.id, before.version.number, before.version.hash],
        now.map(({ id, title }) => [id, title, places.get(id)?.epoch, places.get(id)?.seq]),
      ]),
    );
  }

  async #read(pairs: readonly PairOfBoards[]): Promise<Told> {
    const opened: { pair: BoardPair; of: PairOfBoards }[] = [];
    for (const of of pairs) {
      const pair = await this.#open(of);
      if (pair) opened.push({ pair, of });
    }
    const titleOf = (of: PairOfBoards) => of.now[0]?.title ?? null;
    const maps = opened.filter(({ pair }) => pair.kind === 'empathy-map');
    const goals = opened.filter(({ pair }) => pair.kind === 'goal-statement');
    const all = opened.map(({ pair }) => pair);
    const told: Told = {
      needs: changedFirst(
        maps.flatMap(({ pair, of }) => {
          const need = needThenNow(pair);
          return need ? [{ ...need, title: titleOf(of) }] : [];
        }),
      ),
      goals: changedFirst(goals.flatMap(({ pair }) => goalThenNow(pair) ?? [])),
      promises: goals.flatMap(({ pair }) => promisesThenNow(pair)),
      told: opened.flatMap(({ pair, of }) => saidOf(pair, of)),
      evidence: all.flatMap(evidenceSince).sort((a, b) => rank(a.sort) - rank(b.sort)),
      question: openQuestion(all) ?? null,
      patterns: opened.flatMap(({ pair }) =>
        pair.kind === 'pattern-board' ? patternsThenNow(pair) : [],
      ),
      boards: opened.flatMap(({ of }) => asBoard(of)),
    };
    for (const { pair } of opened) {
      pair.before?.destroy();
      for (const { doc } of pair.now) doc.destroy();
    }
    return told;
  }

  async #open({ before, now }: PairOfBoards): Promise<BoardPair | undefined> {
    const [first] = now;
    if (!first) return undefined;
    // Between two boards everybody else has their turn.
    await setImmediate();
    const stored =
      before && (await this.#ports.versions.version(before.board.id, before.version.number));
    const docs = [];
    for (const { id } of now) {
      const document = await this.#ports.updateLog.load(id);
      if (document) docs.push({ boardId: id, doc: openDocument(document) });
    }
    return {
      kind: first.kind,
      before: stored && documentOf(contentFromJson(stored.content)),
      now: docs,
    };
  }
}

/** What says something else now goes before what stands as it stood. */
const changedFirst = <One extends Pick<GoalThenNow, 'sentence'>>(all: readonly One[]): One[] =>
  [...all].sort((a, b) => Number(isChanged(b.sentence.en)) - Number(isChanged(a.sentence.en)));

const SORTS = ['figures', 'reading', 'named', 'noticed', 'heard'];
const rank = (sort: string) => SORTS.indexOf(sort);

/** What a report-out of then told the room that its people will do. */
function saidOf({ before }: BoardPair, of: PairOfBoards): TeamThenNow['told'] {
  const text = (before && readReport(before).lines['will-do']?.text.trim()) ?? '';
  return text === '' || !of.before ? [] : [{ boardId: of.before.board.id, text }];
}

function asBoard({ before, now }: PairOfBoards): TeamThenNow['boards'] {
  const [next] = now;
  if (!before || !next) return [];
  const { number: version, hash } = before.version;
  const { kind, title }: Board = next;
  return [{ kind, title, thenId: before.board.id, nowId: next.id, version, hash }];
}

const asTeam = ({ id, name, badge }: Team, { patterns: _, ...told }: Told): TeamThenNow => ({
  team: { id, name, badge },
  ...told,
});

function asNetwork(teams: readonly TeamThenNow[], own: Told): NetworkThenNow {
  const promises = { kept: 0, changed: 0, dropped: 0, open: 0 };
  // What stands nowhere any more was dropped, whatever it said last.
  for (const { state } of teams.flatMap((team) => team.promises)) promises[state ?? 'dropped']++;
  return {
    teams: teams.length,
    needsChanged: teams.filter(({ needs }) => needs.some(({ sentence }) => isChanged(sentence.en)))
      .length,
    goalsChanged: teams.filter(({ goals }) =>
      goals.some(({ sentence, answers }) => isChanged(sentence.en) || answers.length > 0),
    ).length,
    promises,
    evidence: teams.reduce((sum, { evidence }) => sum + evidence.length, own.evidence.length),
    patterns: own.patterns,
    question: own.question,
  };
}
