import { type Seeded, seeded } from '@throughline/testing';
import type * as Y from 'yjs';
import type { History } from './histories.ts';
import { joinBoard } from './join-board.ts';
import type { Fault } from './judge-board.ts';
import { areEqual } from './replicas.ts';
import { SimulatedPage } from './simulated-page.ts';
import { SimulatedPerson } from './simulated-person.ts';

/** Where people come in. */
export interface MeetingPlace {
  readonly origin: string;
  readonly joinCode: string;
  /** Where the person with this number is served from then on. Default: at the origin. */
  originOf?(person: number): string;
}

/** What people are spread over, and where what happens to them is written down. */
interface CrowdParts {
  readonly server: MeetingPlace;
  readonly history: History;
  readonly found: (fault: Fault) => void;
  /** So many times as long as usual are the pauses between what people do. Default: 1. */
  readonly slower?: number;
}

/** Everybody who types in one run. */
export class Crowd {
  readonly #parts: CrowdParts;
  readonly #random: Seeded;
  readonly #people: SimulatedPerson[] = [];
  readonly #readers: SimulatedPage[] = [];

  constructor(parts: CrowdParts, seed: number) {
    this.#parts = parts;
    this.#random = seeded(seed);
  }

  /** Lets so many people join, one after another, spread over so many boards; resolves once all see theirs. */
  async join(count: number, boards: number): Promise<void> {
    const { server, history, found, slower } = this.#parts;
    const { joinCode } = server;
    for (let i = 0; i < count; i++) {
      const name = `c${String(i).padStart(2, '0')}`;
      const joined = await joinBoard(server.origin, { joinCode, name, teamNumber: i % boards });
      const seed = this.#random.below(2 ** 31);
      const origin = server.originOf?.(i) ?? server.origin;
      this.#people.push(new SimulatedPerson({ origin, joined, seed, history, found, slower }));
    }
    await Promise.all(this.#people.map(({ page }) => page.ready));
  }

  get pages(): readonly SimulatedPage[] {
    return this.#people.map(({ page }) => page);
  }

  /** Lets the person of this page open the board once more, only to read it. */
  openAnotherPage(page: SimulatedPage): SimulatedPage {
    const another = page.again(`${page.name}, once more`);
    this.#readers.push(another);
    return another;
  }

  /** Counts this page, which somebody else opened, among those that are to hold the same; it leaves with all. */
  include(page: SimulatedPage): void {
    this.#readers.push(page);
  }

  startTyping(): void {
    for (const person of this.#people) person.startTyping();
  }

  stopTyping(): void {
    for (const person of this.#people) person.stopTyping();
  }

  /** Resolves once every line of this moment is closed and everything on it was heard. */
  async linesDown(): Promise<void> {
    await Promise.all(this.#people.map(({ page }) => page.linesDown()));
  }

  /** About one in six loses the device, and what was only on it. */
  async loseSomePages(): Promise<void> {
    const unlucky = this.#people.filter(() => this.#random.below(6) === 0);
    for (const person of unlucky) await person.losePage();
  }

  /** Whether every page is connected, or has been let go for good. */
  isBack(): boolean {
    return this.#people.every(({ page }) => page.isBack);
  }

  /** Whether every page says that all is saved, and all pages on a board hold the same. */
  isSettled(): boolean {
    if (!this.#people.every(({ page }) => page.isSaved)) return false;
    return [...this.replicas().values()].every((docs) => {
      const [first, ...others] = docs.values();
      return first !== undefined && others.every((doc) => areEqual(first, doc));
    });
  }

  /** Board id → page → its replica of that board. */
  replicas(): Map<string, Map<string, Y.Doc>> {
    const pages = [...this.#people.map(({ page }) => page), ...this.#readers];
    const boards = new Map(pages.map(({ boardId }) => [boardId, new Map<string, Y.Doc>()]));
    for (const { boardId, name, doc } of pages) boards.get(boardId)?.set(name, doc);
    return boards;
  }

  /** Lets somebody new join each board, who writes nothing; resolves once they see it. */
  async addReaders(boards: number): Promise<readonly SimulatedPage[]> {
    const before = this.#readers.length;
    const { server, history, found } = this.#parts;
    const { origin, joinCode } = server;
    for (let teamNumber = 0; teamNumber < boards; teamNumber++) {
      const joined = await joinBoard(origin, { joinCode, name: 'a newcomer', teamNumber });
      const page = new SimulatedPage({ name: joined.name, origin, joined, history, found });
      this.#readers.push(page);
      await page.ready;
    }
    return this.#readers.slice(before);
  }

  async leave(): Promise<void> {
    this.stopTyping();
    for (const { page } of this.#people.splice(0)) await page.die();
    for (const page of this.#readers.splice(0)) await page.die();
  }
}
