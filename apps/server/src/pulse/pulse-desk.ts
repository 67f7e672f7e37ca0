import type { Board, Directory, Person } from '@throughline/network';
import type { BoardPulse, Pulse, Role, VoiceShare } from '@throughline/protocol';
import type { Clock, RoomRegistry } from '@throughline/rooms';
import type { BoardPeople } from '../cluster/board-people.ts';
import { everybodyIn } from '../roster/everybody-in.ts';
import { BoardActivity } from './board-activity.ts';
import { BoardTallies } from './board-tallies.ts';
import { type RoleVoice, voiceShares } from './voice-shares.ts';

const BEAT_MS = 1_000;
/** How often it is looked which boards a convening has. */
const LOOK_AROUND_EVERY_MS = 5_000;
/** And who is in its network, where nobody writes who was not there before. */
const LOOK_AT_PEOPLE_EVERY_MS = 30_000;

export interface PulsePorts {
  readonly directory: Pick<
    Directory,
    'boardsOfConvening' | 'convening' | 'logPlaces' | 'network' | 'people' | 'personByKey'
  >;
  readonly rooms: Pick<RoomRegistry, 'look'>;
  /** Who is at each board, whichever server they are connected to. */
  readonly boardPeople: Pick<BoardPeople, 'people'>;
  /** Whether other servers let people write on the boards too. */
  readonly isShared: boolean;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
}

/** Those who run one convening, as far as they listen. */
export interface PulseListeners {
  any(): boolean;
  send(pulse: Pulse): void;
}

/** One convening that somebody listens to. */
interface Beating {
  readonly listeners: PulseListeners;
  boards: readonly Board[];
  lookedAroundAt: number;
  lookedAtPeopleAt: number;
  leastPeople: number;
  everybody: readonly Person[];
  /** Board → what was told of it. */
  readonly told: Map<string, { readonly pulse: BoardPulse; readonly json: string }>;
  voice: readonly VoiceShare[];
}

/**
 * Tells those who run a convening how its boards do, at most once a second and only what changed. Nothing is
 * counted or looked up while none of them listens. SPEC, PU-rules.
 */
export class PulseDesk {
  readonly #ports: PulsePorts;
  readonly #activity: BoardActivity;
  readonly #tallies: BoardTallies;
  readonly #beating = new Map<string, Beating>();
  /** Boards on which the people changed since it was last looked. */
  readonly #moved = new Set<string>();
  /** Board → where its log stood when it was last looked; where other servers write to it too. */
  readonly #places = new Map<string, string>();
  /** Author key → whether they run the network. */
  readonly #staff = new Map<string, boolean>();
  #closed = false;

  constructor(ports: PulsePorts) {
    this.#ports = ports;
    this.#activity = new BoardActivity(ports.now);
    this.#tallies = new BoardTallies(ports);
  }

  /** Something on a board is durable. Called for every commit. */
  wrote(boardId: string): void {
    this.#activity.wrote(boardId);
    this.#tallies.changed(boardId);
  }

  added(boardId: string, count: number): void {
    this.#activity.added(boardId, count);
  }

  peopleChanged(boardId: string): void {
    if (this.#beating.size > 0) this.#moved.add(boardId);
  }

  forget(boardId: string): void {
    this.#activity.forget(boardId);
    this.#tallies.forget(boardId);
    this.#places.delete(boardId);
  }

  /** Somebody listens. @returns all that is known now; what changes is sent from now on */
  listen(conveningId: string, listeners: PulseListeners): Pulse {
    const known = this.#beating.get(conveningId);
    if (known) {
      const boards = Array.from(known.told.values(), ({ pulse }) => pulse);
      return { boards, gone: [], voice: [...known.voice] };
    }
    const beating: Beating = {
      listeners,
      boards: [],
      lookedAroundAt: -Infinity,
      lookedAtPeopleAt: -Infinity,
      leastPeople: Infinity,
      everybody: [],
      told: new Map(),
      voice: [],
    };
    this.#beating.set(conveningId, beating);
    void this.#beat(conveningId, beating);
    return { boards: [], gone: [], voice: [] };
  }

  close(): void {
    this.#closed = true;
  }

  async #beat(conveningId: string, beating: Beating): Promise<void> {
    if (this.#closed || !beating.listeners.any()) {
      this.#beating.delete(conveningId);
      return;
    }
    try {
      await this.#tell(conveningId, beating);
    } catch (error) {
      this.#ports.trouble(error);
    }
    this.#ports.clock.after(BEAT_MS, () => void this.#beat(conveningId, beating));
  }

  async #tell(conveningId: string, beating: Beating): Promise<void> {
    const { clock } = this.#ports;
    const looksAround = clock.now() - beating.lookedAroundAt >= LOOK_AROUND_EVERY_MS;
    if (looksAround) await this.#lookAround(conveningId, beating);
    const counted = await this.#tallies.count(beating.boards);
    const changed: BoardPulse[] = [];
    for (const board of beating.boards) {
      const pulse = await this.#pulseOf(board.id, beating);
      const json = JSON.stringify(pulse);
      if (beating.told.get(board.id)?.json === json) continue;
      beating.told.set(board.id, { pulse, json });
      changed.push(pulse);
    }
    const gone = [...beating.told.keys()].filter((id) => !beating.boards.some((b) => b.id === id));
    for (const id of gone) beating.told.delete(id);
    const voice = counted || looksAround ? this.#voiceOf(beating) : beating.voice;
    const isNewVoice = JSON.stringify(voice) !== JSON.stringify(beating.voice);
    beating.voice = voice;
    if (changed.length === 0 && gone.length === 0 && !isNewVoice) return;
    beating.listeners.send({ boards: changed, gone, ...(isNewVoice && { voice: [...voice] }) });
  }

  async #lookAround(conveningId: string, beating: Beating): Promise<void> {
    const { directory, clock } = this.#ports;
    const now = clock.now();
    beating.lookedAroundAt = now;
    beating.boards = await directory.boardsOfConvening(conveningId);
    if (this.#ports.isShared) await this.#noticeUnheard(beating.boards);
    const isRecent = now - beating.lookedAtPeopleAt < LOOK_AT_PEOPLE_EVERY_MS;
    if (isRecent && !this.#hasStrangers(beating)) return;
    beating.lookedAtPeopleAt = now;
    this.#staff.clear();
    const convening = await directory.convening(conveningId);
    const network = convening && (await directory.network(convening.networkId));
    beating.leastPeople = network?.settings.smallestCount ?? Infinity;
    beating.everybody = network ? await everybodyIn(directory, network.id) : [];
  }

  /** What other servers stored and nobody told of. */
  async #noticeUnheard(boards: readonly Board[]): Promise<void> {
    if (boards.length === 0) return;
    const places = await this.#ports.directory.logPlaces(boards.map(({ id }) => id));
    for (const [id, place] of places) {
      const at = `${place.epoch} ${place.seq}`;
      const before = this.#places.get(id);
      this.#places.set(id, at);
      if (before !== undefined && before !== at) this.wrote(id);
    }
  }

  /** Whether somebody wrote who is not known yet. */
  #hasStrangers({ boards, everybody }: Beating): boolean {
    const keys = new Set(everybody.flatMap(({ key, otherKeys }) => [key, ...otherKeys]));
    return boards.some(({ id }) =>
      this.#tallies
        .of(id)
        ?.by.keys()
        .some((key) => !keys.has(key)),
    );
  }

  async #pulseOf(boardId: string, { told }: Beating): Promise<BoardPulse> {
    const known = told.get(boardId)?.pulse;
    const moved = this.#moved.delete(boardId);
    const people = known && !moved ? known.people : await this.#rolesOn(boardId);
    const counted = this.#tallies.of(boardId);
    return {
      boardId,
      people,
      count: counted?.count ?? null,
      areas: (counted?.areas ?? []).map((area) => ({ ...area })),
      pace: [...this.#activity.pace(boardId)],
      quietSince: this.#activity.quietSince(boardId),
    };
  }

  async #rolesOn(boardId: string): Promise<BoardPulse['people']> {
    const people = await this.#ports.boardPeople.people(boardId);
    const isStaff = await Promise.all(people.map(({ key }) => this.#isStaff(key)));
    const others = people.filter((_, index) => !isStaff[index]);
    return Array.from(
      Map.groupBy(others, ({ role }) => role),
      ([role, own]) => ({ role, count: own.length }),
    );
  }

  /** Those who walk from table to table are of none. */
  async #isStaff(key: string): Promise<boolean> {
    const known = this.#staff.get(key);
    if (known !== undefined) return known;
    const person = await this.#ports.directory.personByKey(key);
    const is = person?.level === 'steward' || person?.level === 'facilitator';
    this.#staff.set(key, is);
    return is;
  }

  /** Whose notes say what they are is not believed: keys are those of the network's own people, and so are roles. */
  #voiceOf({ boards, everybody, leastPeople }: Beating): readonly VoiceShare[] {
    const byKey = new Map<string, number>();
    for (const { id } of boards) {
      for (const [key, { count }] of this.#tallies.of(id)?.by ?? []) {
        byKey.set(key, (byKey.get(key) ?? 0) + count);
      }
    }
    const voices = new Map<Role, RoleVoice>();
    for (const { key, otherKeys, role } of everybody) {
      const count = [key, ...otherKeys].reduce((sum, own) => sum + (byKey.get(own) ?? 0), 0);
      if (count === 0) continue;
      const known = voices.get(role) ?? { people: 0, count: 0 };
      voices.set(role, { people: known.people + 1, count: known.count + count });
    }
    return voiceShares(voices, leastPeople);
  }
}
