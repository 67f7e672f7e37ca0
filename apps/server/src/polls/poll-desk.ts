import { createHmac } from 'node:crypto';
import { countPoll, putPoll, putStanding } from '@throughline/board';
import type { Directory, ErasedData, PollRecord, Polls } from '@throughline/network';
import type { Ballot, PaperForm, PollDefinition } from '@throughline/protocol';
import type { RoomRegistry } from '@throughline/rooms';
import { newId } from '../people/secrets.ts';
import { Turns } from '../turns.ts';
import type { StandingTicks } from './standing-ticks.ts';

interface Ports {
  readonly polls: Polls;
  readonly directory: Pick<Directory, 'board'>;
  readonly rooms: Pick<RoomRegistry, 'serve'>;
  readonly data: Pick<ErasedData, 'scrub'>;
  readonly ticks: StandingTicks;
  /** The secret under which voters are hashed. */
  readonly pepper: () => Promise<Uint8Array>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether other servers take ballots too. */
  readonly isShared: boolean;
  /** A vote that could not be ended, or shown, for now: it is tried again. */
  readonly trouble: (error: unknown) => void;
}

/** A vote that nobody ends is ended by the server: until then its ballots are kept. */
const OPEN_AT_MOST_MS = 7 * 24 * 3_600_000;

/** Ballots that come in meanwhile are told at the next tick of the server that took them. */
const SHOW_TRIES = 5;

/** Votes. Rights and forms are judged before; everything that a board shows of a vote is written here. */
export class PollDesk {
  readonly #ports: Ports;
  readonly #turns = new Turns();
  #pepper: Promise<Uint8Array> | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
    ports.ticks.onTick = (id) => this.#showNow(id);
  }

  /** Starts a vote; the same again changes nothing. Throws TooManyPolls. */
  open(boardId: string, definition: PollDefinition): Promise<void> {
    const { polls, rooms } = this.#ports;
    const { id } = definition;
    return this.#turns.take(id, async () => {
      // First the board, which may be full. Without its row a vote takes no ballot; the same form again makes it.
      await rooms.serve(boardId, `poll-${id}`, (doc) => putPoll(doc, definition));
      await polls.add(boardId, definition);
    });
  }

  async find(boardId: string, id: string): Promise<PollRecord | undefined> {
    const poll = await this.#ports.polls.find(id);
    return poll?.boardId === boardId ? poll : undefined;
  }

  /** @returns false, with nothing changed, once the vote is over */
  async cast(poll: PollRecord, personId: string, ballot: Ballot): Promise<boolean> {
    const { id } = poll.definition;
    const isCast = await this.#ports.polls.cast(id, await this.#voter(id, personId), ballot);
    if (isCast) this.#ports.ticks.changed(poll.definition);
    // An older version of the board may have been put back, on which the vote looks open.
    else void this.#showNow(id);
    return isCast;
  }

  async ownBallot({ definition: { id } }: PollRecord, personId: string) {
    return this.#ports.polls.ballot(id, await this.#voter(id, personId));
  }

  /** @returns false, with nothing changed, once the vote is over */
  async setPaper({ definition }: PollRecord, paper: PaperForm): Promise<boolean> {
    const isSet = await this.#ports.polls.setPaper(definition.id, paper);
    if (isSet) this.#ports.ticks.changed(definition);
    return isSet;
  }

  /** Ends a vote: it is counted, shown, and no byte of a ballot is left. Cut short, it is gone on with. */
  close(id: string): Promise<void> {
    return this.#turns.take(id, async () => {
      const { polls, ticks } = this.#ports;
      ticks.forget(id);
      await polls.shut(id);
      await this.#goOn(id);
    });
  }

  /** Goes on with whatever was under way when the server stopped. */
  async start(): Promise<void> {
    for (const { definition, phase } of await this.#ports.polls.unfinished()) {
      if (phase === 'open') this.#ports.ticks.changed(definition);
    }
    await this.tidy();
  }

  /** Ends what was open for too long, and what could not be ended before. */
  async tidy(): Promise<void> {
    const { polls, now } = this.#ports;
    for (const { definition, phase } of await polls.unfinished()) {
      const isOver = now() - definition.openedAt > OPEN_AT_MOST_MS;
      if (phase !== 'open' || isOver) await this.#closeQuietly(definition.id);
    }
  }

  /** On sealed boards nothing can be voted any more: what is open there ends. */
  async closeOf(conveningId: string): Promise<void> {
    const { polls, directory } = this.#ports;
    for (const { boardId, definition } of await polls.unfinished()) {
      const board = await directory.board(boardId);
      if (board?.conveningId === conveningId) await this.#closeQuietly(definition.id);
    }
  }

  /** Somebody is erased: while a vote is open, their ballot is still theirs. */
  async forget(personId: string): Promise<void> {
    const { polls, ticks } = this.#ports;
    for (const { poll, voter } of await this.#castBy(personId)) {
      await polls.removeBallot(poll.definition.id, voter);
      ticks.changed(poll.definition);
    }
  }

  /** What somebody has cast in votes that are still open. */
  async ballotsOf(personId: string) {
    return (await this.#castBy(personId)).map(({ poll, ballot }) => ({
      boardId: poll.boardId,
      question: poll.definition.question,
      marks: ballot.marks,
    }));
  }

  /** Two entries are one person, who has one vote. */
  async merged(staysId: string, goesId: string): Promise<void> {
    const { polls, ticks } = this.#ports;
    for (const { poll, voter } of await this.#castBy(goesId)) {
      const { id } = poll.definition;
      await polls.moveBallot(id, voter, await this.#voter(id, staysId));
      ticks.changed(poll.definition);
    }
  }

  /** Where somebody has voted and may still change it. */
  async #castBy(personId: string) {
    const { polls } = this.#ports;
    const found: { poll: PollRecord; voter: string; ballot: Ballot }[] = [];
    for (const poll of await polls.unfinished()) {
      const voter = await this.#voter(poll.definition.id, personId);
      const ballot = await polls.ballot(poll.definition.id, voter);
      if (ballot) found.push({ poll, voter, ballot });
    }
    return found;
  }

  async #closeQuietly(id: string): Promise<void> {
    await this.close(id).catch((error) => this.#ports.trouble(error));
  }

  /** Each step may be done twice; the row says how far it has come. */
  async #goOn(id: string): Promise<void> {
    const { polls, data } = this.#ports;
    const poll = await polls.find(id);
    if (!poll || poll.phase === 'closed') return;
    if (poll.phase === 'closing') {
      await polls.count(id, countPoll(poll.definition, await polls.ballots(id), poll.paper));
    }
    const shown = this.#show(id).then(
      () => undefined,
      (error) => ({ error }),
    );
    // Also where the board cannot be written: the ballots go.
    await data.scrub();
    const problem = await shown;
    if (problem) throw problem.error;
    await polls.close(id);
  }

  #showNow(id: string): Promise<void> {
    return this.#turns.take(id, () => this.#show(id)).catch((error) => this.#ports.trouble(error));
  }

  /**
   * Writes what everybody may know into the board's document. Where other servers do too, until what was written is
   * what is so: one of them may have read later and written sooner.
   */
  async #show(id: string): Promise<void> {
    let told = await this.#told(id);
    for (let tries = 0; told && tries < SHOW_TRIES; tries++) {
      const { boardId, definition, standing } = told;
      await this.#ports.rooms.serve(boardId, newId(), (doc) => {
        putPoll(doc, definition);
        putStanding(doc, id, standing);
      });
      if (!this.#ports.isShared) return;
      const now = await this.#told(id);
      if (JSON.stringify(now?.standing) === JSON.stringify(standing)) return;
      told = now;
    }
  }

  async #told(id: string) {
    const { polls } = this.#ports;
    const poll = await polls.find(id);
    if (!poll) return undefined;
    const { boardId, definition, phase, paper, result } = poll;
    const open = phase === 'open' || phase === 'closing';
    const ballots = open ? await polls.countBallots(id) : (result?.ballots ?? 0);
    const running =
      open && !definition.secret ? countPoll(definition, await polls.ballots(id), paper) : null;
    return { boardId, definition, standing: { open, ballots, result: result ?? running } };
  }

  /** What stands for a person in one vote, and in no other. */
  async #voter(id: string, personId: string): Promise<string> {
    this.#pepper ??= this.#ports.pepper();
    const key = await this.#pepper;
    return createHmac('sha256', key).update(`ballot\0${id}\0${personId}`).digest('base64url');
  }
}
