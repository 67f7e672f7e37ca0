import { type Action, may, type Person, type ThingOf } from '@throughline/network';
import { newId } from './secrets.ts';

/**
 * One session that is in use: who stands behind it right now. Its answers change the moment a right
 * is taken away or the session ends, so connections hold this and never a copy of what it says.
 */
export class LiveSession {
  /** Its name among connections. It stays when the secret is changed, and nobody outside knows it. */
  readonly id = newId();
  #tokenHash: string;
  #person: Person | undefined;
  /** Until when its secret can be changed, as it has to be; null: it is good as it is. */
  renewBy: number | null = null;
  /** When it was read, by this process's own clock. */
  readAt = performance.now();

  constructor(tokenHash: string, person: Person) {
    this.#tokenHash = tokenHash;
    this.#person = person;
  }

  /** The hash of its secret as it is now. */
  get tokenHash(): string {
    return this.#tokenHash;
  }

  /** Undefined once the session has ended. */
  get person(): Person | undefined {
    return this.#person;
  }

  may<A extends Action>(action: A, thing: ThingOf[A]): boolean {
    return this.#person !== undefined && may(this.#person, action, thing);
  }

  change(person: Person | undefined): void {
    this.#person = person;
  }

  renew(tokenHash: string): void {
    this.#tokenHash = tokenHash;
    this.renewBy = null;
  }
}
