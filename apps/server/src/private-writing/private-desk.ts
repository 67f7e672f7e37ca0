import { PRIVATE_SCHEMA_VERSION, readPrivateNotes, writePrivateDocument } from '@throughline/board';
import { mayWriteAlone, type ServerCommand } from '@throughline/convening';
import type { Directory, Person, PrivateDocument, PrivateWriting } from '@throughline/network';
import type { ConveningState, Step, WritingPlace } from '@throughline/protocol';
import type { RoomRegistry, UpdateLog } from '@throughline/rooms';
import * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { newLinkSecret } from '../people/secrets.ts';
import { Turns } from '../turns.ts';
import { boardOfWriter } from './board-of-writer.ts';

interface Ports {
  readonly store: PrivateWriting;
  readonly directory: Pick<Directory, 'boardsOfConvening' | 'network'>;
  readonly desk: ConveningDesk;
  readonly rooms: Pick<RoomRegistry, 'serve' | 'whileShut'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  /** A document is private: what happens in it is nobody else's business. */
  readonly watch: (documentId: string, conveningId: string) => void;
}

/** Why somebody cannot write alone in a step just now. */
export type NoPlace = 'not-found' | 'wrong-stage';

/** A step of a convening that somebody asks about. */
interface Asked {
  readonly conveningId: string;
  readonly networkId: string;
  readonly stepId: string;
}

/** A convening as it is, and the step that is asked about. */
interface Now {
  readonly state: ConveningState;
  readonly step: Step;
}

/** Whose private documents are. Each is found by its person alone, under an id that nobody can guess. */
export class PrivateDesk {
  readonly #ports: Ports;
  /** One person's document of a step is made once, however often it is asked for at the same moment. */
  readonly #turns = new Turns();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Where a person writes alone in a step. */
  async place(person: Person, asked: Asked): Promise<WritingPlace | NoPlace> {
    const now = await this.#now(asked);
    if (typeof now === 'string') return now;
    return this.#turns.take(person.id, () => this.#placeOf(person, asked, now));
  }

  /**
   * Makes the document where there is none yet. What the step promises stands before anybody can have
   * written a word.
   */
  async begin(person: Person, asked: Asked): Promise<WritingPlace | NoPlace> {
    const { desk, store } = this.#ports;
    const now = await this.#now(asked);
    if (typeof now === 'string') return now;
    const { conveningId, networkId, stepId } = asked;
    const command: ServerCommand = { type: 'begin-writing', stepId };
    // Once for the step: who began when is noted nowhere.
    const reply = await desk.carryOut(conveningId, `begin-writing-${stepId}`, command);
    if (!reply.ok) {
      if (reply.refusal === 'not-saved') throw Object.assign(new Error(), { name: 'NotSaved' });
      return 'wrong-stage';
    }
    return this.#turns.take(person.id, async () => {
      const place = await this.#placeOf(person, asked, now);
      if (place.document) return place;
      const document = { id: newLinkSecret(), networkId, conveningId, stepId };
      const doc = new Y.Doc();
      writePrivateDocument(doc);
      // Not there again where another server was asked at the same moment: that one is found then.
      await store.addDocument(
        { ...document, authorKey: person.key },
        { content: Y.encodeStateAsUpdate(doc), contentClient: doc.clientID },
      );
      return this.#placeOf(person, asked, now);
    });
  }

  /** A private document, where it is this person's; undefined for everybody else, whoever they are. */
  async own(
    person: Pick<Person, 'key' | 'otherKeys'>,
    documentId: string,
  ): Promise<(PrivateDocument & { epoch: number }) | undefined> {
    const document = await this.#ports.store.document(documentId);
    if (!document || !isTheirs(person, document)) return undefined;
    await this.#ports.desk.state(document.conveningId);
    return document;
  }

  async #now({ conveningId, stepId }: Asked): Promise<Now | NoPlace> {
    const state = await this.#ports.desk.state(conveningId);
    const step = state?.agenda.find(({ id }) => id === stepId);
    if (!state || !step) return 'not-found';
    return mayWriteAlone(state, stepId) ? { state, step } : 'wrong-stage';
  }

  async #placeOf(
    person: Person,
    { conveningId, networkId, stepId }: Asked,
    { state, step }: Now,
  ): Promise<WritingPlace> {
    const { store, directory } = this.#ports;
    const keys = [person.key, ...person.otherKeys];
    const mine = (await store.documentsOf(keys)).filter(
      (one) => one.conveningId === conveningId && one.stepId === stepId,
    );
    for (const { id } of mine) this.#ports.watch(id, conveningId);
    const [first, ...others] = mine;
    for (const other of others) if (first) await this.#joinInto(first.id, other.id);
    const boards = await directory.boardsOfConvening(conveningId);
    const board = boardOfWriter(boards, step, state, person);
    const network = await directory.network(networkId);
    return {
      document: first
        ? { id: first.id, epoch: first.epoch, schemaVersion: PRIVATE_SCHEMA_VERSION }
        : null,
      board: board ? { id: board.id, kind: board.kind } : null,
      least: network?.settings.smallestCount ?? 1,
    };
  }

  /** Two entries became one person, who had begun to write as each: all of it goes on in one document. */
  #joinInto(documentId: string, otherId: string): Promise<void> {
    const { rooms, updateLog, store } = this.#ports;
    return rooms.whileShut(otherId, async () => {
      const stored = await updateLog.load(otherId);
      if (!stored) return;
      const notes = readPrivateNotes(openDocument(stored));
      await rooms.serve(documentId, `join-${otherId}`, (doc) =>
        writePrivateDocument(doc, [...readPrivateNotes(doc), ...notes]),
      );
      await store.removeDocuments([otherId]);
    });
  }
}

export const isTheirs = (
  { key, otherKeys }: Pick<Person, 'key' | 'otherKeys'>,
  { authorKey }: Pick<PrivateDocument, 'authorKey'>,
): boolean => authorKey === key || otherKeys.includes(authorKey);
