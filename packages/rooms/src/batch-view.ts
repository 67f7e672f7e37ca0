import type { DocumentForm } from './document-form.ts';
import type { GuardedDocument } from './guard.ts';

/**
 * The guard's view of a document while a batch is being gathered: what the document holds, and on
 * top of it the clocks and claims of updates that were accepted and not yet applied.
 */
export class BatchView implements GuardedDocument {
  readonly #form: DocumentForm;
  readonly #owners: Map<number, string>;
  readonly #clocks = new Map<number, number>();

  /** @param owners whose each client id is; claims are added to it as updates are accepted */
  constructor(form: DocumentForm, owners: Map<number, string>) {
    this.#form = form;
    this.#owners = owners;
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? this.#form.clockOf(client);
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    return this.#form.isDeleted(client, clock, length);
  }

  accept(clocks: ReadonlyMap<number, number>, claims: readonly number[], author: string): void {
    for (const [client, clock] of clocks) this.#clocks.set(client, clock);
    for (const client of claims) this.#owners.set(client, author);
  }

  /** Whether a document now stands where the accepted updates said it would. */
  wasReachedBy(document: Pick<DocumentForm, 'clockOf'>): boolean {
    return [...this.#clocks].every(([client, clock]) => document.clockOf(client) === clock);
  }
}
