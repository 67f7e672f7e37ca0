import { afterEach } from 'vitest';
import * as Y from 'yjs';
import {
  type DocumentConnection,
  type DocumentOptions,
  openDocument,
  type SaveStatus,
} from '../src/index.ts';

const opened = new Set<DocumentConnection>();

afterEach(async () => {
  await Promise.all([...opened].map((connection) => connection.close()));
  opened.clear();
});

/** Opens a document as a person's page does; it is closed after the test. */
export function open(
  options: Partial<DocumentOptions> & { serverUrl: string },
): DocumentConnection {
  const connection = openDocument({
    documentId: 'board-one',
    epoch: 1,
    schemaVersion: 1,
    personKey: 'person-ana',
    offlineCopy: false,
    maxBackoffMs: 10,
    ...options,
  });
  opened.add(connection);
  return connection;
}

/** The text of one note, as the board keeps it: a fragment of paragraphs. */
export function note(doc: Y.Doc, id = 'note-one'): Y.XmlText {
  const fragment = doc.getXmlFragment(id);
  if (fragment.length === 0) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText()]);
    fragment.insert(0, [paragraph]);
  }
  return (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

/** Writes at the end of a note. */
export function write(doc: Y.Doc, text: string, id?: string): void {
  doc.transact(() => {
    const target = note(doc, id);
    target.insert(target.length, text);
  });
}

export function textOf(doc: Y.Doc, id = 'note-one'): string {
  return doc
    .getXmlFragment(id)
    .toString()
    .replaceAll(/<[^>]*>/g, '');
}

/** The text that a server would have after starting again from this log. */
export function textInLog(log: readonly Uint8Array[], id?: string): string {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  return textOf(doc, id);
}

type Kind = SaveStatus['kind'];
type Wanted<K extends Kind> = Extract<SaveStatus, { kind: K }>;

/** Resolves with the status when it is of this kind and, where asked, passes the check. */
export function whenStatus<K extends Kind>(
  { status, subscribe }: DocumentConnection,
  kind: K,
  check: (status: Wanted<K>) => boolean = () => true,
): Promise<Wanted<K>> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const now = status();
      if (now.kind !== kind || !check(now as Wanted<K>)) return;
      stop();
      resolve(now as Wanted<K>);
    };
    stop = subscribe(look);
    look();
  });
}

/** Every kind of status from now on, the present one first. */
export function statusHistory({ status, subscribe }: DocumentConnection): Kind[] {
  const kinds: Kind[] = [status().kind];
  subscribe(() => kinds.push(status().kind));
  return kinds;
}
