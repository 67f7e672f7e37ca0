import type { Area, EmpathyMapView } from '@throughline/board';
import { HeadArea } from './head-area.tsx';
import { NeedArea } from './need-area.tsx';
import { NotesArea } from './notes-area.tsx';

const NO_NOTES: readonly [] = [];

/** Any of the eight areas; each is drawn again only when something in it changes. */
export function MapArea({ area, map }: { area: Area; map: EmpathyMapView }) {
  switch (area.id) {
    case 'thinks-and-feels':
      return (
        <HeadArea
          area={area}
          strains={map.lists.get('strains') ?? NO_NOTES}
          hopes={map.lists.get('hopes') ?? NO_NOTES}
          open={map.insideOpen}
        />
      );
    case 'need-statement':
      return <NeedArea area={area} need={map.need} />;
    default:
      return <NotesArea area={area} list={area.id} notes={map.lists.get(area.id) ?? NO_NOTES} />;
  }
}
