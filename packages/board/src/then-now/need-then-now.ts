import type { TextThenNow } from '@throughline/protocol';
import type * as Y from 'yjs';
import { needSentence, readNeed } from '../empathy-map/need.ts';
import { type BoardPair, textThenNow } from './pair.ts';

/**
 * The need of an empathy map then and now, in each language. Now is the first board that goes on on which somebody
 * named one: a board that begins with areas and prompts alone takes nothing back.
 * @returns undefined where none was named, neither then nor now
 */
export function needThenNow({
  before,
  now,
}: BoardPair): { boardId: string; sentence: Record<'en' | 'es', TextThenNow> } | undefined {
  const told = (doc: Y.Doc | undefined, language: 'en' | 'es') =>
    doc === undefined ? '' : needSentence(readNeed(doc), language);
  const at = now.find(({ doc }) => told(doc, 'en') !== '') ?? now[0];
  if (!at || (told(before, 'en') === '' && told(at.doc, 'en') === '')) return undefined;
  const text = (language: 'en' | 'es') =>
    textThenNow(told(before, language), told(at.doc, language));
  return { boardId: at.boardId, sentence: { en: text('en'), es: text('es') } };
}
