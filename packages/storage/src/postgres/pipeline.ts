import type { Client, Connection, DatabaseError, Submittable } from 'pg';
import type { SqlValue } from '../committer/unit.ts';

/** One statement on its way, with its values. */
export interface Sent {
  readonly text: string;
  readonly values?: readonly SqlValue[];
}

/** What went wrong, and at which statement. */
export interface PipelineFault {
  readonly at: number;
  readonly error: Error;
}

/**
 * Sends statements to one connection, many in one round trip. What is sent together is one transaction, if
 * none was begun: it is committed when `send` has resolved to nothing, and rolled back at its first fault.
 */
export class Pipeline {
  readonly #client: Client;
  /** Each text is parsed once a connection. */
  readonly #prepared = new Map<string, string>();
  #names = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * @param onText called with the first value of each row that is not empty
   * @returns the first fault; undefined when everything was carried out
   */
  send(
    statements: readonly Sent[],
    onText: (text: string) => void = () => undefined,
  ): Promise<PipelineFault | undefined> {
    return new Promise((resolve) => {
      const newName = () => `p${++this.#names}`;
      const batch = new Batch(statements, this.#prepared, newName, { onText, resolve });
      this.#client.query(batch);
    });
  }
}

/** What node-postgres' connection has and its types do not tell of. */
interface RawConnection extends Connection {
  parse(query: { name: string; text: string }, more?: boolean): void;
  bind(config: object | null, more?: boolean): void;
  execute(config: object | null, more?: boolean): void;
}

interface Tell {
  onText(text: string): void;
  resolve(fault: PipelineFault | undefined): void;
}

class Batch implements Submittable {
  readonly #statements: readonly Sent[];
  readonly #prepared: Map<string, string>;
  readonly #newName: () => string;
  readonly #tell: Tell;
  /** Those that were sent to be parsed, in order: each answer tells of the first. */
  readonly #parsing: [text: string, name: string][] = [];
  #done = 0;
  #connection: RawConnection | undefined;

  constructor(
    statements: readonly Sent[],
    prepared: Map<string, string>,
    newName: () => string,
    tell: Tell,
  ) {
    this.#statements = statements;
    this.#prepared = prepared;
    this.#newName = newName;
    this.#tell = tell;
  }

  submit(connection: Connection): void {
    const raw = connection as RawConnection;
    this.#connection = raw;
    raw.on('parseComplete', this.#onParsed);
    const names = new Map<string, string>();
    raw.stream.cork();
    for (const { text, values = [] } of this.#statements) {
      let statement = this.#prepared.get(text) ?? names.get(text);
      if (statement === undefined) {
        statement = this.#newName();
        names.set(text, statement);
        this.#parsing.push([text, statement]);
        raw.parse({ name: statement, text });
      }
      raw.bind({ statement, values: values.map(asSent) });
      raw.execute(null);
    }
    raw.sync();
    raw.stream.uncork();
  }

  readonly #onParsed = () => {
    const parsed = this.#parsing.shift();
    if (parsed) this.#prepared.set(...parsed);
  };

  handleCommandComplete(): void {
    this.#done++;
  }

  handleEmptyQuery(): void {
    this.#done++;
  }

  handleReadyForQuery(): void {
    this.#end(undefined);
  }

  /** The rest of the batch is skipped by the server. */
  handleError(error: DatabaseError): void {
    this.#end({ at: this.#done, error });
  }

  handleDataRow({ fields: [text] }: { fields: readonly (string | null)[] }): void {
    if (text) this.#tell.onText(text);
  }

  handleRowDescription(): void {}
  handlePortalSuspended(): void {}

  #end(fault: PipelineFault | undefined): void {
    this.#connection?.off('parseComplete', this.#onParsed);
    this.#tell.resolve(fault);
  }
}

const asSent = (value: SqlValue): string | Buffer | null => {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
};
