import {
  AREAS,
  type EmpathyMapView,
  empathyMap,
  empathyMapNotes,
  type ListId,
  NEED_PARTS,
  type NoteKind,
} from '@throughline/board';
import { fillOfFields, fillOfNotes } from '../../steps/step-fill.ts';
import type { BoardStep, KindScreen } from '../kind-screen.ts';
import { MapArea } from './map-area.tsx';
import { mapAsText } from './map-as-text.ts';
import { WholeMap } from './whole-map.tsx';

/** What a note of each list most often rests on; what nobody can hear or see starts as a guess. */
const FIRST_KINDS: Readonly<Record<ListId, NoteKind>> = {
  who: 'observed',
  'trying-to-do': 'heard',
  sees: 'observed',
  says: 'heard',
  does: 'observed',
  hears: 'heard',
  strains: 'guess',
  hopes: 'guess',
};

const STEPS: readonly BoardStep<EmpathyMapView>[] = AREAS.map((area) => ({
  id: area.id,
  lists: area.lists,
  fill: ({ lists, need }) =>
    area.lists.length > 0
      ? fillOfNotes(area.lists, lists)
      : fillOfFields(NEED_PARTS.map((part) => need.parts[part]?.text)),
  Body: ({ view }) => <MapArea area={area} map={view} />,
}));

/** The screens of an empathy map. */
export const empathyMapScreen: KindScreen<EmpathyMapView> = {
  model: empathyMap,
  notes: empathyMapNotes,
  texts: 'empathy',
  steps: () => STEPS,
  lists: ({ lists }) => lists,
  firstKind: (list) => new Map(Object.entries(FIRST_KINDS)).get(list) ?? 'guess',
  firstList: 'who',
  Spatial: WholeMap,
  asText: mapAsText,
};
