import type { Language, NewEvidence } from '@throughline/protocol';
import type * as Y from 'yjs';
import { DATA_ITEMS, DATA_NOTES } from '../data-board/vocabulary.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { figureInWords } from '../goal-statement/labels.ts';
import { oneLine, readGoal } from '../goal-statement/read-goal.ts';
import { readItems } from '../items/read-items.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { BoardPair } from './pair.ts';

type Found = Omit<NewEvidence, 'boardId'>;

/**
 * What a team has to go by that it did not have then: charts and what was noticed on data boards, measures that were
 * read and evidence that was named on goal statements, and what was heard, seen or counted on empathy maps.
 */
export function evidenceSince({ kind, before, now }: BoardPair): readonly NewEvidence[] {
  const read = READERS[kind];
  if (!read) return [];
  const known = new Set(before ? read(before).map(({ id }) => id) : []);
  const found = new Map<string, NewEvidence>();
  for (const { boardId, doc } of now) {
    for (const one of read(doc)) {
      const isNew = !known.has(one.id) && !found.has(one.id) && one.text !== '';
      if (isNew) found.set(one.id, { boardId, ...one });
    }
  }
  return [...found.values()];
}

const READERS: { readonly [Kind in BoardPair['kind']]?: (doc: Y.Doc) => readonly Found[] } = {
  'data-board': (doc) => [
    ...readItems(doc, DATA_ITEMS)
      .under(null, 'card')
      .map(({ id, language, texts }) =>
        found('figures', { id, language, text: oneLine(texts.title) }),
      ),
    ...(readNotes(doc, DATA_NOTES).get('notice') ?? []).map((note) => found('noticed', note)),
  ],
  'goal-statement': (doc) => {
    const { items } = readGoal(doc);
    const all = [...items.byId.values()];
    return [
      ...items.under(null, 'measure').flatMap((measure) =>
        items.under(measure.id, 'reading').flatMap(({ id, language, values: { value } }) => {
          if (value === undefined) return [];
          const figure = figureInWords(value, measure.values.unit, language);
          const text = [oneLine(measure.texts.what), figure].filter(Boolean).join(': ');
          return [found('reading', { id, language, text })];
        }),
      ),
      ...all.flatMap((item) =>
        item.type === 'evidence' && item.values.source !== 'guess'
          ? [
              found('named', {
                id: item.id,
                language: item.language,
                text: oneLine(item.texts.what),
              }),
            ]
          : [],
      ),
    ];
  },
  'empathy-map': (doc) =>
    [...readEmpathyMap(doc).lists.values()]
      .flat()
      .filter(({ kind }) => kind !== 'guess')
      .map((note) => found('heard', note)),
};

const found = (
  sort: NewEvidence['sort'],
  { id, language, text }: { id: string; language: Language; text: string },
): Found => ({ id, sort, language, text: text.replace(/\s+/g, ' ').trim() });
