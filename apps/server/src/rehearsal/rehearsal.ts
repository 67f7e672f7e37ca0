import { putRevealed } from '@throughline/board';
import {
  breakoutNow,
  type Decidable,
  decide,
  groupForLateComer,
  groupOf,
  isLocked,
  isLockedAt,
  namesOf,
  type Place,
  type SeatedPerson,
  stationOf,
} from '@throughline/convening';
import type { Board, ConveningRecord, Directory } from '@throughline/network';
import type {
  Command,
  CommandReply,
  ConveningState,
  Language,
  RehearsalPace,
  Role,
  Step,
} from '@throughline/protocol';
import { type Clock, type RoomRegistry, UnknownDocument } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { newId } from '../people/secrets.ts';
import { boardOfWriter } from '../private-writing/board-of-writer.ts';
import { gatherNotes } from '../private-writing/gather-notes.ts';
import { Actor, type Stage } from './actor.ts';
import { castOf, type SimulatedPerson } from './cast.ts';
import type { Moment } from './next-act.ts';
import { Seat } from './seat.ts';

/** How often each tells the others that they are still there. */
const GREET_EVERY_MS = 12_000;
const MINUTE_MS = 60_000;

type RevealCommand = Extract<Command, { type: 'reveal' }>;

export interface RehearsalPorts {
  readonly rooms: Pick<RoomRegistry, 'join' | 'serve'>;
  readonly desk: Pick<ConveningDesk, 'known' | 'state' | 'carryOut'>;
  readonly directory: Pick<Directory, 'boardsOfConvening' | 'network' | 'teams'>;
  readonly clock: Clock;
  /** The time of day: milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
}

/** Who is simulated, and how. */
export interface RehearsalSettings {
  readonly people: number;
  readonly pace: RehearsalPace;
  readonly language: Language;
}

/**
 * The simulated people of one rehearsal while they are there. They sit on boards of that rehearsal and on no
 * others, come over the rooms and the desk as everybody does, and do nothing once they have left.
 */
export class Rehearsal implements Stage {
  readonly seed: string;
  readonly clock: Clock;
  readonly settings: RehearsalSettings;
  readonly #ports: RehearsalPorts;
  readonly #networkId: string;
  readonly #actors: readonly Actor[];
  #boards: readonly Board[];
  #pace: RehearsalPace;
  /** Where the room was when each last turned to it. */
  #place: string;
  #cancelGreeting: () => void = () => {};
  #over = false;

  private constructor(
    ports: RehearsalPorts,
    id: string,
    settings: RehearsalSettings,
    seen: { boards: readonly Board[]; teamIds: readonly string[]; networkId: string },
  ) {
    this.seed = id;
    this.clock = ports.clock;
    this.settings = settings;
    this.#ports = ports;
    this.#pace = settings.pace;
    this.#networkId = seen.networkId;
    this.#boards = seen.boards;
    const state = ports.desk.known(id);
    this.#place = state ? placeOf(state) : '';
    const cast = castOf({ seed: id, teamIds: seen.teamIds, ...settings });
    this.#actors = cast.map((person) => new Actor(person, this));
  }

  /** @throws Error for a convening that is no rehearsal: its boards are people's own */
  static async begin(
    ports: RehearsalPorts,
    record: Pick<ConveningRecord, 'id' | 'networkId' | 'rehearsalOf'>,
    settings: RehearsalSettings,
  ): Promise<Rehearsal> {
    if (record.rehearsalOf === null) throw new Error('people are simulated in rehearsals only');
    const [boards, teams] = await Promise.all([
      ports.directory.boardsOfConvening(record.id),
      ports.directory.teams(record.networkId),
      ports.desk.state(record.id),
    ]);
    const teamIds = teams.map(({ id }) => id);
    const rehearsal = new Rehearsal(ports, record.id, settings, {
      boards,
      teamIds,
      networkId: record.networkId,
    });
    for (const actor of rehearsal.#actors) actor.comeIn();
    rehearsal.#greetAgain();
    return rehearsal;
  }

  /** Everybody who is simulated, whether they have come in yet or not. */
  get cast(): readonly SimulatedPerson[] {
    return this.#actors.map(({ person }) => person);
  }

  pace(): RehearsalPace {
    return this.#pace;
  }

  /** From the next thing that each does. */
  setPace(pace: RehearsalPace): void {
    this.#pace = pace;
  }

  /** Something happened in the room: where it moved on, each turns to it in their own time. */
  async happened(): Promise<void> {
    this.#boards = await this.#ports.directory.boardsOfConvening(this.seed);
    const state = this.state();
    if (this.#over || !state) return;
    await this.#findSeats(state);
    const place = placeOf(state);
    if (this.#over || place === this.#place) return;
    this.#place = place;
    for (const actor of this.#actors) actor.turn();
  }

  /** Puts on the boards what was written alone, as people's is put there: by the server, in no order of theirs. */
  async reveal(commandId: string, command: RevealCommand): Promise<CommandReply> {
    const { desk, rooms, now, directory } = this.#ports;
    const state = await desk.state(this.seed);
    if (!state) return { ok: false, refusal: 'unknown-convening' };
    const decision = decide(state, command, now());
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
    const { stepId, boardId } = command;
    const step = state.agenda.find(({ id }) => id === stepId);
    if (!step) return { ok: false, refusal: 'no-such-step' };
    this.#boards = await directory.boardsOfConvening(this.seed);
    const least = (await directory.network(this.#networkId))?.settings.smallestCount ?? 1;
    const put: string[] = [];
    for (const board of this.#boards) {
      if (boardId !== null && board.id !== boardId) continue;
      const writers = this.#actors.filter(({ person: { shown, teamId } }) => {
        const writer = { key: shown.key, teamId };
        return boardOfWriter(this.#boards, step, state, writer)?.id === board.id;
      });
      const written = writers.map((actor) => ({
        person: { key: actor.person.shown.key, ...actor.person },
        notes: actor.takeKept(stepId),
      }));
      const shown = rolesOf(writers, least);
      const notes = gatherNotes(written, namesOf(step), shown);
      if (notes.length === 0) continue;
      await rooms.serve(board.id, `${commandId}.${board.id}`, (doc) =>
        putRevealed(doc, board.kind, { stepId, names: namesOf(step), notes }),
      );
      put.push(board.id);
    }
    const note = { type: 'note-revealed', stepId, boardIds: put } as const;
    return desk.carryOut(this.seed, `told-${commandId}`, note);
  }

  /** Resolves when nobody is in the middle of something. */
  async settled(): Promise<void> {
    await Promise.all(this.#actors.map((actor) => actor.settled()));
  }

  /** Everybody leaves. */
  end(): void {
    this.#over = true;
    this.#cancelGreeting();
    for (const actor of this.#actors) actor.leave();
  }

  state(): ConveningState | undefined {
    return this.#ports.desk.known(this.seed);
  }

  tableOf({ teamId, shown }: SimulatedPerson): string {
    const state = this.state();
    return (state && groupOf(breakoutNow(state), shown.key)?.id) ?? teamId;
  }

  boardFor(person: SimulatedPerson): Board | undefined {
    const state = this.state();
    if (!state) return undefined;
    const out = breakoutNow(state);
    const group = groupOf(out, person.shown.key);
    if (out && group) {
      const station = stationOf(out, group.id, state.out?.walk ?? null);
      return this.#boards.find(({ id }) => id === station);
    }
    return boardOfTable(this.#boards, person.teamId, stepOf(state));
  }

  moment(boardId: string | undefined): Moment {
    const state = this.state();
    const step = state?.stage === 'open' ? stepOf(state) : undefined;
    if (!state || !step || boardId === undefined) {
      return { step: undefined, share: 0, halted: true };
    }
    const { timer, stepStartedAt } = state;
    const passedMs = this.#ports.now() - (stepStartedAt ?? this.#ports.now());
    const halted = timer?.is === 'paused' || isLocked(state) || isLockedAt(state, boardId);
    return { step, share: passedMs / (step.minutes * MINUTE_MS), halted };
  }

  take(board: Board, person: SimulatedPerson['shown']): Promise<Seat> {
    const mayWrite = () => {
      const state = this.state();
      return state !== undefined && !isLocked(state) && !isLockedAt(state, board.id);
    };
    return Seat.take(this.#ports.rooms, board.id, { person, mayWrite });
  }

  tell(command: Decidable): Promise<unknown> {
    return this.#ports.desk.carryOut(this.seed, newId(), command);
  }

  readonly trouble = (error: unknown): void => {
    // A board that was deleted meanwhile is no trouble; one sits down at another with the next step.
    if (!(error instanceof UnknownDocument)) this.#ports.trouble(error);
  };

  /** Those who are out in groups and sit in none are seated as late-comers are. */
  async #findSeats(state: ConveningState): Promise<void> {
    const breakout = breakoutNow(state);
    if (!breakout) return;
    const people = this.cast.map(seatedPerson);
    const seated = new Map(people.map((person) => [person.key, person]));
    const places: Place[] = [];
    let { groups } = breakout;
    for (const person of people) {
      if (groupOf({ ...breakout, groups }, person.key)) continue;
      const groupId = groupForLateComer({ by: breakout.by, groups }, person, seated);
      if (groupId === undefined) return;
      places.push({ key: person.key, groupId });
      groups = groups.map((group) =>
        group.id === groupId ? { ...group, people: [...group.people, person.key] } : group,
      );
    }
    if (places.length === 0) return;
    const command = { type: 'place-late-comers', breakoutId: breakout.id, places } as const;
    await this.#ports.desk.carryOut(this.seed, newId(), command);
  }

  #greetAgain(): void {
    this.#cancelGreeting = this.clock.after(GREET_EVERY_MS, () => {
      for (const actor of this.#actors) actor.greet();
      if (!this.#over) this.#greetAgain();
    });
  }
}

/** The roles that so many of them have. */
function rolesOf(actors: readonly Actor[], least: number): ReadonlySet<Role> {
  const counts = new Map<Role, number>();
  for (const { person } of actors) counts.set(person.role, 1 + (counts.get(person.role) ?? 0));
  return new Set([...counts].filter(([, count]) => count >= least).map(([role]) => role));
}

const placeOf = ({ stepStartedAt, out }: ConveningState): string =>
  JSON.stringify([stepStartedAt, out?.since, out?.walk]);

const seatedPerson = ({ shown, role, teamId }: SimulatedPerson): SeatedPerson => ({
  key: shown.key,
  role,
  teamId,
});

const stepOf = ({ agenda, currentStep }: ConveningState): Step | undefined =>
  currentStep === null ? undefined : agenda[currentStep];

/** The board that a table works on in a step: of the kind that the step names, its own before the network's. */
function boardOfTable(
  boards: readonly Board[],
  teamId: string,
  step: Step | undefined,
): Board | undefined {
  const own = boards.filter(({ owner }) => owner.type === 'team' && owner.teamId === teamId);
  const shared = boards.filter(({ owner }) => owner.type === 'network');
  const kind = step?.board?.kind;
  const named = [...own, ...shared].find((board) => board.kind === kind);
  return named ?? own[0] ?? shared[0];
}
