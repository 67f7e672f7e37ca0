import type { Clock } from './ports.ts';
import type { RoomSession } from './session.ts';
import type { UnreadLimits } from './unread-limits.ts';

/** How often those who read slowly are looked at again; while there are none, no timer runs. */
const LOOK_AGAIN_MS = 100;

/** What is done with a slow reader when its time has come. */
export interface SlowReaderPorts {
  /** It takes in too little to ever be up to date again. */
  letGo(session: RoomSession): void;
  /** It lacks presence and nothing else, and has read what it had. */
  missedPresence(session: RoomSession): void;
  /** It was sent nothing for a while, and has read what it had. */
  missedAll(session: RoomSession): void;
}

/**
 * Readers who take in more slowly than they are sent to. They get less: first no presence, then
 * nothing, and what they missed at once when they have read what waits.
 */
export class SlowReaders {
  readonly #limits: UnreadLimits;
  readonly #clock: Clock;
  readonly #ports: SlowReaderPorts;
  readonly #readers = new Set<RoomSession>();
  #cancelLook: (() => void) | undefined;

  constructor(limits: UnreadLimits, clock: Clock, ports: SlowReaderPorts) {
    this.#limits = limits;
    this.#clock = clock;
    this.#ports = ports;
  }

  /**
   * Something was sent. How much waits is read now, not before: only now is it known up to where the
   * reader has been sent the document.
   * @param sentUpTo the state vector of what it has been sent, asked for only if it gets nothing more;
   * undefined where this cannot be told, as in the middle of a commit: then only presence is kept back
   */
  wasSent(session: RoomSession, sentUpTo?: () => Uint8Array): void {
    const unread = session.bufferedBytes;
    if (unread <= this.#limits.presence) return;
    if (unread > this.#limits.document && sentUpTo && session.synced) {
      session.fallBehind(sentUpTo());
    } else if (session.takes === 'everything') session.takes = 'document';
    this.#readers.add(session);
    this.#cancelLook ??= this.#clock.after(LOOK_AGAIN_MS, () => this.#look());
  }

  /** Something is kept back from a reader, or is about to be sent to one who already gets less. */
  isLost(session: RoomSession): boolean {
    return session.keptBack + session.bufferedBytes > this.#limits.all + session.answerBytes;
  }

  forget(session: RoomSession): void {
    this.#readers.delete(session);
  }

  stop(): void {
    this.#cancelLook?.();
    this.#cancelLook = undefined;
  }

  #look(): void {
    this.#cancelLook = undefined;
    for (const session of this.#readers) {
      if (this.isLost(session)) this.#ports.letGo(session);
      else if (session.bufferedBytes <= this.#limits.presence) this.#welcomeBack(session);
    }
    if (this.#readers.size > 0) {
      this.#cancelLook ??= this.#clock.after(LOOK_AGAIN_MS, () => this.#look());
    }
  }

  #welcomeBack(session: RoomSession): void {
    this.#readers.delete(session);
    if (session.takes === 'nothing') {
      this.#ports.missedAll(session);
    } else {
      session.takes = 'everything';
      this.#ports.missedPresence(session);
    }
  }
}
