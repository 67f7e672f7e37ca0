import * as Y from 'yjs';

/** What one person did to one text, an update each, and what came of it. */
export interface ScatteredEdits {
  readonly updates: readonly Uint8Array[];
  readonly root: string;
  readonly text: string;
}

const INSERT_LENGTH = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';

/**
 * Edits at random places of a text of its own: four in five insert eight letters, one in five deletes
 * a few. Nothing of it merges, so the document stays as large as its history is long.
 */
export function scatteredEdits(client: number, root: string, edits: number): ScatteredEdits {
  const random = randomFrom(client);
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText(root);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * text.length);
    if (edit % 5 === 4) text.delete(at, Math.min(3, text.length - at));
    else text.insert(at, letters(random));
  }
  return { updates, root, text: text.toString() };
}

function letters(random: () => number): string {
  let text = '';
  for (let i = 0; i < INSERT_LENGTH; i++) text += LETTERS[Math.floor(random() * LETTERS.length)];
  return text;
}

/** The same numbers in every run: every server is given the very same document. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
