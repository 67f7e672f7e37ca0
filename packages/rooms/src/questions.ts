import * as Y from 'yjs';
import type { Audience } from './audience.ts';
import type { LiveDocument } from './live-document.ts';
import type { Clock } from './ports.ts';
import type { RoomSession } from './session.ts';

interface Question {
  readonly session: RoomSession;
  /** @returns what to send, array by array; nothing when it is answered later, or not at all */
  readonly answer: (document: LiveDocument) => readonly (readonly Uint8Array[])[];
}

/** Answering goes on for so long at a time: a crowd that comes back at once must not stall the others. */
const SLICE_MS = 10;

/** What waits to be told of the document between two ticks: then it holds exactly what the log holds. */
export class Questions {
  readonly #audience: Audience;
  readonly #clock: Clock;
  readonly #onTrouble: (error: unknown) => void;
  #waiting: Question[] = [];

  /** @param onTrouble told when the document cannot be encoded */
  constructor(audience: Audience, clock: Clock, onTrouble: (error: unknown) => void) {
    this.#audience = audience;
    this.#clock = clock;
    this.#onTrouble = onTrouble;
  }

  get count(): number {
    return this.#waiting.length;
  }

  /** We ask a session, in our turn, for what we lack. */
  askBack(session: RoomSession): void {
    const answer = (document: LiveDocument) => [document.question()];
    this.#waiting.push({ session, answer });
  }

  /** A session asks for what it lacks. One question of it waits at a time: a newer takes its place. */
  ask(session: RoomSession, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) {
      this.#audience.refuse(session, 'malformed');
      return;
    }
    const waits = session.stateVectorAsked !== undefined;
    session.stateVectorAsked = stateVector;
    if (waits) return;
    const answer = (document: LiveDocument) => {
      const asked = session.stateVectorAsked ?? stateVector;
      session.stateVectorAsked = undefined;
      if (session.takes === 'nothing') {
        // It still has to read what it was sent; the answer is then part of what it catches up on.
        session.fallBehind(asked);
        return [];
      }
      session.synced = true;
      return [document.answerTo(asked), session.ack()];
    };
    this.#waiting.push({ session, answer });
  }

  /** A reader that was sent nothing for a while is told all that it lacks, once. */
  catchUp(session: RoomSession): void {
    const answer = (document: LiveDocument) => {
      const missing = document.answerTo(session.catchUp());
      return [[...missing, ...this.#audience.missedFrames(session)]];
    };
    this.#waiting.push({ session, answer });
  }

  /**
   * Answers those who asked first, for as long as a slice of time.
   * @returns false when others still wait: they are answered after what else the process has to do
   */
  answerSome(document: LiveDocument): boolean {
    const until = this.#clock.now() + SLICE_MS;
    let answered = 0;
    for (const question of this.#waiting) {
      this.#answer(question, document);
      answered++;
      if (this.#clock.now() >= until) break;
    }
    this.#waiting.splice(0, answered);
    return this.#waiting.length === 0;
  }

  #answer({ session, answer }: Question, document: LiveDocument): void {
    if (session.refused) return;
    try {
      for (const frames of answer(document)) {
        session.answered(frames);
        this.#audience.send(session, frames, () => document.stateVector());
      }
    } catch (error) {
      // The question was whole: it is our document that cannot be told.
      this.#onTrouble(error);
      this.#audience.refuse(session, 'tryAgain');
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
