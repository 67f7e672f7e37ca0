import type { DocumentForm } from './document-form.ts';
import type { Decoded, GuardedDocument } from './guard.ts';
import type { Ownership } from './ownership.ts';

/**
 * The guard's view of a document while a batch is being gathered: what the document holds, and on
 * top of it the clocks and claims of updates that were accepted and not yet applied.
 */
export class BatchView implements GuardedDocument {
  readonly #form: DocumentForm;
  readonly #owners: Ownership;
  readonly #isBrokenBy: (update: Decoded) => boolean;
  readonly #clocks = new Map<number, number>();
  readonly #starts = new Map<number, number>();

  /** @param owners whose each client id is; claims are added to it as updates are accepted */
  constructor(form: DocumentForm, owners: Ownership, isBrokenBy: (update: Decoded) => boolean) {
    this.#form = form;
    this.#owners = owners;
    this.#isBrokenBy = isBrokenBy;
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
    return this.#isBrokenBy(update);
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    return this.#form.isDeleted(client, clock, length);
  }

  accept(clocks: ReadonlyMap<number, number>, claims: readonly number[], author: string): void {
    for (const [client, clock] of clocks) {
      if (!this.#starts.has(client)) this.#starts.set(client, this.#form.clockOf(client));
      this.#clocks.set(client, clock);
    }
    for (const client of claims) this.#owners.claim(client, author);
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
