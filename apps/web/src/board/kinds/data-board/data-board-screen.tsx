import {
  DATA_AREAS,
  DATA_LABELS,
  type DataBoardView,
  dataBoard,
  dataBoardToMarkdown,
  dataItems,
  dataNotes,
  LISTS_IN,
  TYPES_IN,
} from '@throughline/board';
import { currentLanguage } from '../../../i18n/start-i18n.ts';
import { fillOfEntries, fillOfNotes } from '../../steps/step-fill.ts';
import type { BoardStep, KindScreen } from '../kind-screen.ts';
import { CardLine } from './card-line.tsx';
import { CardsArea } from './cards-area.tsx';
import { DataSheet } from './data-sheet.tsx';
import { LookOutFor } from './look-out-for.tsx';

const STEPS: readonly BoardStep<DataBoardView>[] = DATA_AREAS.map((id) => ({
  id,
  lists: LISTS_IN[id],
  items: TYPES_IN[id] ?? [],
  fill: ({ lists, items }) => {
    const [type] = TYPES_IN[id] ?? [];
    if (type === undefined) return fillOfNotes(LISTS_IN[id], lists);
    const [first] = dataItems.shapes.types[type].texts;
    const texts = items.under(null, type).map((item) => {
      const all: Readonly<Record<string, { text: string } | undefined>> = item.texts;
      return all[first]?.text ?? '';
    });
    return fillOfEntries(texts);
  },
  ...(id === 'cards' ? { Body: CardsArea } : {}),
}));

/** The screens of an equity-gap data board. */
export const dataBoardScreen: KindScreen<DataBoardView> = {
  model: dataBoard,
  notes: dataNotes,
  items: dataItems,
  texts: 'data',
  steps: () => STEPS,
  lists: ({ lists }) => lists,
  itemsOf: ({ items }) => items,
  plainNotes: true,
  NoteExtra: LookOutFor,
  LineExtra: CardLine,
  firstKind: (list) => (list === 'notice' ? 'data' : 'guess'),
  // Everybody begins by looking.
  firstList: undefined,
  Spatial: DataSheet,
  asText: (view, name, i18n) =>
    dataBoardToMarkdown(view, {
      ...DATA_LABELS[currentLanguage(i18n)],
      title: i18n.t('titleOf', { ns: 'data', name }),
    }),
};
