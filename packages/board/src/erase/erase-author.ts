import type { ErasurePolicy } from '@throughline/protocol';
import * as Y from 'yjs';
import { mapsOf } from '../document/all-maps.ts';
import { clearNames, forgetKeys } from './forget-keys.ts';

/** Somebody who is taken out of a board. */
export interface ErasedAuthor {
  /** Every author key that they wrote under. */
  readonly keys: ReadonlySet<string>;
  /** Every Yjs client id that is theirs in this document. */
  readonly clients: ReadonlySet<number>;
  /** The client ids that the server wrote under: what it put into a note is the note's author's. */
  readonly serverClients: ReadonlySet<number>;
  readonly policy: ErasurePolicy;
}

/**
 * Takes a person out of a board, for good: no mark that could be undone is left. Their keys go from
 * wherever they stand, and the role beside them, which in a small team is a name. Under `remove` so
 * does every character that they wrote, wherever it stands, and their notes where nobody else wrote
 * in them. Whatever another person wrote stays, character for character.
 */
export function eraseAuthor(doc: Y.Doc, person: ErasedAuthor): void {
  doc.transact((transaction) => {
    const theirs = mapsOf(doc).filter((map) => person.keys.has(String(map.get('author'))));
    if (person.policy === 'remove') {
      const nameless = namelessWith(doc, person);
      removeWords(transaction, (item) => person.clients.has(item.id.client));
      for (const note of theirs) removeNote(transaction, note, person);
      for (const note of nameless) removeIfWordless(note);
    }
    for (const map of mapsOf(doc)) forgetKeys(map, person.keys);
  });
  clearNames(doc, person.keys);
}

function removeNote(transaction: Y.Transaction, note: Y.Map<unknown>, person: ErasedAuthor): void {
  const { parent, _item: item } = note;
  const own = (inside: Y.Item) => isWithin(inside, note) && isServers(inside, person);
  removeWords(transaction, own);
  if (!(parent instanceof Y.Map) || !item?.parentSub) return;
  const othersWrote = wordsOf(transaction.doc).some((words) => isWithin(words, note));
  if (!othersWrote) parent.delete(item.parentSub);
}

/** Notes that name no author, as in a copy, and in which this person wrote. */
function namelessWith(doc: Y.Doc, person: ErasedAuthor): Y.Map<unknown>[] {
  const words = wordsOf(doc).filter((item) => person.clients.has(item.id.client));
  return mapsOf(doc).filter(
    (map) => map.get('author') === '' && words.some((item) => isWithin(item, map)),
  );
}

function removeIfWordless(note: Y.Map<unknown>): void {
  const { parent, _item: item, doc } = note;
  if (!doc || !(parent instanceof Y.Map) || !item?.parentSub) return;
  if (!wordsOf(doc).some((words) => isWithin(words, note))) parent.delete(item.parentSub);
}

const isServers = (item: Y.Item, { serverClients }: ErasedAuthor) =>
  serverClients.has(item.id.client);

function removeWords(transaction: Y.Transaction, which: (item: Y.Item) => boolean): void {
  for (const item of wordsOf(transaction.doc)) if (which(item)) item.delete(transaction);
}

/** Every stretch of text that is there. */
function wordsOf(doc: Y.Doc): Y.Item[] {
  return [...doc.store.clients.values()].flatMap((structs) =>
    structs.filter(
      (struct): struct is Y.Item =>
        struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString,
    ),
  );
}

function isWithin(item: Y.Item, type: Y.Map<unknown>): boolean {
  let parent: unknown = item.parent;
  while (parent instanceof Y.AbstractType) {
    if (parent === type) return true;
    parent = parent._item?.parent;
  }
  return false;
}
