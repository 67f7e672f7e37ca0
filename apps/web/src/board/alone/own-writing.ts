import { type DocumentConnection, openDocument } from '@throughline/client';
import { WritingPlace } from '@throughline/protocol';
import { createStore } from 'zustand/vanilla';
import { documentServerUrl } from '../../connection/server-url.ts';
import { request } from '../../http/request.ts';

const AGAIN_MS = 3_000;

/** Where somebody writes alone, as far as it is known. */
export interface OwnWriting {
  /** Undefined until the server has said. */
  readonly place: WritingPlace | undefined;
  /** Undefined until they begin, and once everything of theirs is on the board. */
  readonly connection: DocumentConnection | undefined;
  /** What they wrote and the server did not have when the notes were shown. */
  readonly unsent: readonly string[];
  readonly trouble: 'none' | 'away' | 'not-theirs';
}

/** Keeps somebody's own document of a step open, over a reveal and a lost line, until it is closed. */
export class OwnWritingSession {
  readonly #path: string;
  readonly #personKey: string;
  readonly #store = createStore<OwnWriting>(() => ({
    place: undefined,
    connection: undefined,
    unsent: [],
    trouble: 'none',
  }));
  #again: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(at: { conveningId: string; stepId: string; personKey: string }) {
    const [convening, step] = [at.conveningId, at.stepId].map(encodeURIComponent);
    this.#path = `/api/convenings/${convening}/writing/${step}`;
    this.#personKey = at.personKey;
    void this.#ask('GET');
  }

  readonly now = (): OwnWriting => this.#store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Makes the document where there is none yet; resolves when it is open, or cannot be just now. */
  readonly begin = async (): Promise<DocumentConnection | undefined> => {
    if (this.now().connection === undefined) await this.#ask('POST');
    const { connection } = this.now();
    await connection?.ready;
    return connection;
  };

  readonly putAwayUnsent = (text: string): void =>
    this.#store.setState(({ unsent }) => ({ unsent: unsent.filter((one) => one !== text) }));

  readonly close = (): void => {
    this.#closed = true;
    clearTimeout(this.#again);
    void this.now().connection?.close();
  };

  async #ask(method: 'GET' | 'POST'): Promise<void> {
    clearTimeout(this.#again);
    const answer = await request(this.#path, { method, schema: WritingPlace });
    if (this.#closed) return;
    if (answer.kind === 'ok') this.#enter(answer.value);
    else if (answer.kind === 'problem' && answer.problem.status < 500) {
      this.#store.setState({ trouble: 'not-theirs' });
    } else {
      this.#store.setState({ trouble: 'away' });
      this.#again = setTimeout(() => void this.#ask('GET'), AGAIN_MS);
    }
  }

  #enter(place: WritingPlace): void {
    const { document } = place;
    this.#store.setState({ place, trouble: 'none' });
    if (document === null || this.now().connection !== undefined) return;
    const connection = openDocument({
      serverUrl: documentServerUrl(),
      documentId: document.id,
      epoch: document.epoch,
      schemaVersion: document.schemaVersion,
      personKey: this.#personKey,
      offlineCopy: true,
    });
    this.#store.setState({ connection });
    const stop = connection.subscribe(() => {
      const status = connection.status();
      if (status.kind !== 'ended') return;
      stop();
      // What was shown is nowhere else any more, this device among it.
      void connection.forget();
      this.#store.setState(({ unsent }) => ({
        connection: undefined,
        unsent: [...unsent, ...status.unsentTexts],
      }));
      if (!this.#closed) this.#again = setTimeout(() => void this.#ask('GET'), 200);
    });
    void connection.takeTextsFromOlderCopies().then((texts) => {
      if (texts.length === 0) return;
      this.#store.setState(({ unsent }) => ({ unsent: [...unsent, ...texts] }));
    });
  }
}
