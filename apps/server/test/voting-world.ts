import { readPolls } from '@throughline/board';
import type { Person } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import type { Ballot, NewPollForm } from '@throughline/protocol';
import { hashSecret, newId, newSecret } from '../src/people/secrets.ts';
import { Asking } from './asking.ts';
import type { Guest, Running } from './running.ts';

/** Somebody who may vote on the first team's board. */
export interface Voter {
  readonly person: Person;
  readonly cookie: string;
}

export const choice = (option: number, count = 1): Ballot => ({
  marks: [{ option: `option-${option}`, count }],
});

/** A form with four answers, of which one is chosen. */
export const choiceForm = (over: Partial<NewPollForm> = {}): NewPollForm => ({
  id: newId(),
  kind: 'choice',
  question: 'Where do we begin?',
  secret: true,
  dots: null,
  cumulative: false,
  scale: null,
  options: ['Buses', 'Books', 'Meals', 'Talks'].map((text) => ({ text })),
  ...over,
});

/** Votes on one team's board of the sample convening. */
export class VotingWorld {
  /** Another one, with the same data, after a restart. */
  on: Running;
  asking: Asking;
  readonly member: Guest;
  readonly boardId: string;

  private constructor(on: Running, member: Guest) {
    this.on = on;
    this.asking = new Asking(on);
    this.member = member;
    this.boardId = member.boardId;
  }

  static async make(on: Running): Promise<VotingWorld> {
    return new VotingWorld(on, await on.join('Ana'));
  }

  movedTo(on: Running): void {
    this.on = on;
    this.asking = new Asking(on);
  }

  /** So many more people of the team, each with a session. */
  async voters(count: number): Promise<Voter[]> {
    const { directory, sessions } = this.on.server.storage;
    const { networkId, team } = this.member.session.me;
    const people = Array.from({ length: count }, () =>
      newPerson({ id: newId(), key: newId(), networkId, teamId: team?.id ?? null, state: 'here' }),
    );
    await directory.addPeople(people);
    return Promise.all(
      people.map(async (person) => {
        const secret = newSecret();
        const times = { createdAt: 1, expiresAt: 9_999_999_999_999 };
        await sessions.create({ tokenHash: hashSecret(secret), personId: person.id, ...times });
        return { person, cookie: `throughline=${secret}` };
      }),
    );
  }

  pathOf(pollId: string, boardId = this.boardId): string {
    return `/boards/${boardId}/polls/${pollId}`;
  }

  async open(over: Partial<NewPollForm> = {}): Promise<string> {
    const form = choiceForm(over);
    const path = `/boards/${this.boardId}/polls`;
    const outcome = await this.asking.outcome(this.member, 'POST', path, form);
    if (outcome !== '201') throw new Error(`no vote: ${outcome}`);
    return form.id;
  }

  cast(who: Pick<Voter, 'cookie'> | undefined, pollId: string, ballot: unknown): Promise<string> {
    return this.asking.outcome(who, 'PUT', `${this.pathOf(pollId)}/ballot`, ballot);
  }

  async close(pollId: string): Promise<void> {
    const outcome = await this.asking.outcome(this.member, 'POST', `${this.pathOf(pollId)}/close`);
    if (outcome !== '204') throw new Error(`not closed: ${outcome}`);
  }

  /** The vote as the board's document has it. */
  async shown(pollId: string) {
    const { storage } = this.on.server;
    const stored = await storage.updateLog.load(this.boardId);
    const { Doc, applyUpdate } = await import('yjs');
    const doc = new Doc();
    if (stored?.checkpoint) applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored?.updates ?? []) applyUpdate(doc, bytes);
    return readPolls(doc).find(({ id }) => id === pollId);
  }
}
