import { type BoardContent, signalSourcesIn } from '@throughline/board';
import { changeIds, maybeKeysIn } from '@throughline/board/change-ids';
import type { Directory, Network } from '@throughline/network';
import type { Bundle } from '@throughline/reports';
import { newId } from '../people/secrets.ts';
import { MarkedIds } from './marked-ids.ts';
import type { TeamPlan } from './plan-import.ts';

/**
 * What things and people of a bundle are called here. Everything gets an id that nobody had: whatever a file says,
 * it is never taken for something, or for somebody, of this server.
 */
export class IdsFromBundle {
  readonly keys: ReadonlyMap<string, string>;
  /** The convening here. */
  readonly convening: string;
  readonly #directory: Pick<Directory, 'board' | 'personByKey'>;
  readonly #networkId: string;
  readonly #things: Map<string, string>;
  #marked: MarkedIds;
  /** What may be a key in what was read so far: whether it is somebody's here. */
  readonly #isSomebody = new Map<string, boolean>();

  constructor(
    bundle: Bundle,
    teams: readonly TeamPlan[],
    into: { network: Network; directory: Pick<Directory, 'board' | 'personByKey'> },
  ) {
    this.#directory = into.directory;
    this.#networkId = into.network.id;
    this.keys = new Map(bundle.people.map(({ id }) => [id, newId()]));
    this.convening = newId();
    this.#things = new Map([
      [bundle.network.id, into.network.id],
      [bundle.convening.id, this.convening],
      ...teams.map(({ team, joins }): [string, string] => [team.id, joins?.id ?? newId()]),
      ...bundle.boards.map(({ id }): [string, string] => [id, newId()]),
    ]);
    this.#marked = new MarkedIds(this.#things);
  }

  thing(id: string): string {
    return this.#marked.of(id);
  }

  /** Ids here, with those that they had. */
  pairs(): [here: string, there: string][] {
    return [...this.#things].map(([there, here]) => [here, there]);
  }

  /** Boards of this network that are not in the bundle, and from which signals in it came. */
  sourcesHere(): readonly string[] {
    return [...this.#things].flatMap(([there, here]) => (there === here ? [here] : []));
  }

  /** The key of somebody in the bundle. */
  key(personId: string): string {
    const key = this.keys.get(personId);
    if (key === undefined) throw new Error('a bundle without one of its people');
    return key;
  }

  async content(content: BoardContent): Promise<BoardContent> {
    await this.#knowSources(content);
    await this.#knowKeys(content);
    const id = (there: string) =>
      this.keys.get(there) ?? (this.#isSomebody.get(there) === true ? '' : this.thing(there));
    return changeIds(content, { id, author: (there) => this.keys.get(there) ?? '' });
  }

  /** A board that a signal came from and that is not in the bundle: only one of this very network is that board. */
  async #knowSources(content: BoardContent): Promise<void> {
    for (const there of signalSourcesIn(content)) {
      if (this.#things.has(there)) continue;
      const board = await this.#directory.board(there);
      this.#things.set(there, board?.networkId === this.#networkId ? there : newId());
      this.#marked = new MarkedIds(this.#things);
    }
  }

  /** No file speaks for anybody of this server. */
  async #knowKeys(content: BoardContent): Promise<void> {
    for (const there of maybeKeysIn(content)) {
      if (this.keys.has(there) || this.#isSomebody.has(there)) continue;
      this.#isSomebody.set(there, (await this.#directory.personByKey(there)) !== undefined);
    }
  }
}
