import type { Area, EmpathyMapView } from '@throughline/board';
import { HeadArea } from './head-area.tsx';
import { NeedArea } from './need-area.tsx';
import { NotesArea } from './notes-area.tsx';

/** Any of the eight areas. */
export function MapArea({ area, map }: { area: Area; map: EmpathyMapView }) {
  switch (area.id) {
    case 'thinks-and-feels':
      return <HeadArea area={area} map={map} />;
    case 'need-statement':
      return <NeedArea area={area} need={map.need} />;
    default:
      return <NotesArea area={area} lists={map.lists} />;
  }
}
