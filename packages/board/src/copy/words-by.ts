import * as Y from 'yjs';

/** Whose a Yjs client id is; undefined for the server’s own. */
export type AuthorOf = (client: number) => string | undefined;

/** A stretch of text by one person, or by the server. */
export interface Words {
  readonly by: string | undefined;
  readonly words: string;
}

/** A fragment's lines, each as the stretches that it is made of. Marks and embeds give nothing. */
export function linesOf(fragment: Y.XmlFragment, authorOf: AuthorOf): Words[][] {
  return fragment.toArray().map((node) => textsIn(node).flatMap((text) => wordsOf(text, authorOf)));
}

/** A fragment with an empty line for each, and what is still to be written into which. */
export function writeWords(lines: readonly (readonly Words[])[]): {
  fragment: Y.XmlFragment;
  texts: { text: Y.XmlText; words: readonly Words[] }[];
} {
  const fragment = new Y.XmlFragment();
  const texts = (lines.length === 0 ? [[]] : lines).map((words) => ({
    text: new Y.XmlText(),
    words,
  }));
  const paragraphs = texts.map(({ text }) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    return paragraph;
  });
  fragment.insert(0, paragraphs);
  return { fragment, texts };
}

/** Walks with a stack of its own: a document may be nested deeper than calls can be. */
function textsIn(node: unknown): Y.XmlText[] {
  const found: Y.XmlText[] = [];
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlText) found.push(next);
    else if (next instanceof Y.XmlElement) waiting.push(...next.toArray().reverse());
  }
  return found;
}

function wordsOf(text: Y.XmlText, authorOf: AuthorOf): Words[] {
  const words: Words[] = [];
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    words.push({ by: authorOf(item.id.client), words: item.content.str });
  }
  return words;
}
