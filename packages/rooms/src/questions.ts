import { syncStep1Frame, syncStep2Frame } from '@throughline/protocol';
import * as Y from 'yjs';
import type { Audience } from './audience.ts';
import type { LiveDocument } from './live-document.ts';
import type { RoomSession } from './session.ts';

interface Question {
  readonly session: RoomSession;
  readonly answer: (document: LiveDocument) => readonly Uint8Array[];
}

/** What waits to be told of the document between two ticks: then it holds exactly what the log holds. */
export class Questions {
  readonly #audience: Audience;
  readonly #onTrouble: (error: unknown) => void;
  #waiting: Question[] = [];

  /** @param onTrouble told when the document cannot be encoded */
  constructor(audience: Audience, onTrouble: (error: unknown) => void) {
    this.#audience = audience;
    this.#onTrouble = onTrouble;
  }

  get count(): number {
    return this.#waiting.length;
  }

  /** We ask a session, in our turn, for what we lack. */
  askBack(session: RoomSession): void {
    const answer = (document: LiveDocument) => [syncStep1Frame(document.stateVector())];
    this.#waiting.push({ session, answer });
  }

  /** A session asks for what it lacks. One question of it waits at a time: a newer takes its place. */
  ask(session: RoomSession, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) {
      this.#audience.refuse(session, 'malformed');
      return;
    }
    const asked = session.stateVectorAsked !== undefined;
    session.stateVectorAsked = stateVector;
    if (asked) return;
    const answer = (document: LiveDocument) => {
      const missing = document.missingFrom(session.stateVectorAsked ?? stateVector);
      session.stateVectorAsked = undefined;
      session.synced = true;
      return [syncStep2Frame(missing), ...session.ack()];
    };
    this.#waiting.push({ session, answer });
  }

  answerAll(document: LiveDocument): void {
    for (const { session, answer } of this.#waiting.splice(0)) {
      if (session.refused) continue;
      try {
        this.#audience.send(session, answer(document));
      } catch (error) {
        // The question was whole: it is our document that cannot be told.
        this.#onTrouble(error);
        this.#audience.refuse(session, 'tryAgain');
      }
    }
  }
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
