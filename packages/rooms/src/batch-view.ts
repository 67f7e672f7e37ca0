import type * as Y from 'yjs';
import type { DocumentForm } from './document-form.ts';
import type { Decoded, GuardedDocument, Novelty } from './guard.ts';
import { addPlaces, type ComingPlaces, type LockedPart, touchesLocked } from './locked-parts.ts';
import type { Ownership } from './ownership.ts';
import { addRemarks, type ComingRemarks, type Reach, reachOf, type Speaker } from './remarks.ts';
import { RootEntries, type RootEntry } from './root-entries.ts';
import { breaksStructure, type ServerRoots, serverRootsOf } from './structure.ts';

/**
 * The guard's view of a document while a batch is being gathered: what the document holds, and on
 * top of it the clocks and claims of updates that were accepted and not yet applied.
 */
export class BatchView implements GuardedDocument {
  readonly #form: DocumentForm;
  readonly #owners: Ownership;
  readonly #awake: () => Y.Doc;
  readonly #entries = new RootEntries();
  readonly #clocks = new Map<number, number>();
  readonly #starts = new Map<number, number>();
  readonly #remarks: ComingRemarks = new Map();
  /** Those of the update that was judged last: accepted next, or refused and forgotten. */
  #judged: ComingRemarks = new Map();
  readonly #places: ComingPlaces = new Map();
  #judgedPlaces: ComingPlaces = new Map();
  /** Nothing is applied while a batch is gathered, so they stay what they are. */
  #servers: ServerRoots | undefined;

  /**
   * @param owners whose each client id is; claims are added to it as updates are accepted
   * @param awake the document as a Y.Doc, for what can be seen only there
   */
  constructor(form: DocumentForm, owners: Ownership, awake: () => Y.Doc) {
    this.#form = form;
    this.#owners = owners;
    this.#awake = awake;
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? this.#form.clockOf(client);
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.of(client);
  }

  idsOf(author: string): number {
    return this.#owners.count(author);
  }

  isBrokenBy(update: Decoded): boolean {
    const doc = this.#awake();
    this.#servers ??= serverRootsOf(doc);
    return breaksStructure(update, doc, this.#servers);
  }

  reachOf(update: Decoded, speaker: Speaker): Reach {
    const { reach, remarks } = reachOf(update, {
      doc: this.#awake(),
      coming: this.#remarks,
      clockOf: (client) => this.clockOf(client),
      speaker,
    });
    this.#judged = remarks;
    return reach;
  }

  touchesLocked(update: Decoded, parts: readonly LockedPart[]): boolean {
    const coming = this.#places;
    const { touches, places } = touchesLocked(update, { doc: this.#awake(), coming, parts });
    this.#judgedPlaces = places;
    return touches;
  }

  hasRoomFor(entries: readonly RootEntry[]): boolean {
    return this.#entries.haveRoomFor(entries, this.#awake());
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    return this.#form.isDeleted(client, clock, length);
  }

  accept({ clocks, claims, entries }: Novelty, author: string): void {
    for (const [client, clock] of clocks) {
      if (!this.#starts.has(client)) this.#starts.set(client, this.#form.clockOf(client));
      this.#clocks.set(client, clock);
    }
    for (const client of claims) this.#owners.claim(client, author);
    this.#entries.accept(entries);
    addRemarks(this.#remarks, this.#judged);
    this.#judged = new Map();
    addPlaces(this.#places, this.#judgedPlaces);
    this.#judgedPlaces = new Map();
  }

  /** Where each client that was added to stood before the batch. */
  starts(): ReadonlyMap<number, number> {
    return this.#starts;
  }

  /** Whether a document now stands where the accepted updates said it would. */
  wasReachedBy(document: Pick<DocumentForm, 'clockOf'>): boolean {
    return [...this.#clocks].every(([client, clock]) => document.clockOf(client) === clock);
  }
}
