import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** The text of a field as it is counted and saved: its paragraphs with a line break between them. */
export function fieldText(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '\n');
}

/** What went past the limit. */
export type Refused = 'typing' | 'paste';

/**
 * Lets a field grow up to `limit` characters. What would go past it is refused as a whole, so nothing
 * is cut in the middle; text that came from others is never refused, even past the limit, and
 * what makes an over-full field shorter neither.
 * @param onRefused called after a refusal
 */
export function textLimit(limit: number, onRefused: (what: Refused) => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      if (!transaction.docChanged || isFromOthers(transaction.getMeta(ySyncPluginKey))) return true;
      const length = fieldText(transaction.doc).length;
      if (length <= limit || length <= fieldText(state.doc).length) return true;
      const what = transaction.getMeta('uiEvent') === 'paste' ? 'paste' : 'typing';
      queueMicrotask(() => onRefused(what));
      return false;
    },
  });
}

function isFromOthers(sync: unknown): boolean {
  return (
    typeof sync === 'object' &&
    sync !== null &&
    'isChangeOrigin' in sync &&
    sync.isChangeOrigin === true
  );
}
