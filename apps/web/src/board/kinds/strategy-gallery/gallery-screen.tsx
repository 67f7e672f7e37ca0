import {
  changesOfNotes,
  GALLERY_LABELS,
  type GalleryView,
  galleryItems,
  galleryToMarkdown,
  type NoteView,
  strategyGallery,
} from '@throughline/board';
import { currentLanguage } from '../../../i18n/start-i18n.ts';
import { InArea } from '../../locks/in-area.tsx';
import { fillOfEntries } from '../../steps/step-fill.ts';
import type { BoardStep, KindScreen } from '../kind-screen.ts';
import { GalleryLineExtra } from './gallery-line-extra.tsx';
import { GalleryWall } from './gallery-wall.tsx';

const STEPS: readonly BoardStep<GalleryView>[] = [
  {
    id: 'strategies',
    lists: [],
    items: ['strategy'],
    fill: ({ items }) =>
      fillOfEntries(items.under(null, 'strategy').map(({ texts }) => texts.strategy?.text ?? '')),
    Body: ({ view }) => <GalleryWall view={view} inStep />,
  },
];

const NO_LISTS: ReadonlyMap<string, readonly NoteView[]> = new Map();

/** The screens of a strategy gallery. */
export const galleryScreen: KindScreen<GalleryView> = {
  model: strategyGallery,
  notes: changesOfNotes({ lists: [], limit: 0, values: {} }),
  items: galleryItems,
  texts: 'gallery',
  steps: () => STEPS,
  lists: () => NO_LISTS,
  itemsOf: ({ items }) => items,
  forms: {},
  LineExtra: GalleryLineExtra,
  firstKind: () => 'guess',
  firstList: undefined,
  Spatial: ({ view }) => (
    <InArea ids={['strategies']}>
      <GalleryWall view={view} />
    </InArea>
  ),
  asText: (view, name, i18n) =>
    galleryToMarkdown(
      view,
      GALLERY_LABELS[currentLanguage(i18n)],
      i18n.t('titleOf', { ns: 'gallery', name }),
    ),
};
