import type { Area, AreaId } from '@throughline/board';
import { AREAS } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from '../board-tools.ts';
import { areaHeadingId } from './area-heading.tsx';

/** Goes to an area: on a phone it is shown, and everywhere its name gets the keyboard. */
export function openArea({ screen }: BoardTools, id: AreaId): void {
  const area = AREAS.find((candidate) => candidate.id === id);
  if (area === undefined) return;
  flushSync(() => screen.setState({ openArea: id, overview: false, writing: null, menu: null }));
  const heading = document.getElementById(areaHeadingId(area));
  heading?.focus({ preventScroll: true });
  heading?.closest('section')?.scrollIntoView({ block: 'start' });
}

/** The area this many steps away, or undefined past either end. */
export function areaBeside(area: Area, by: -1 | 1): Area | undefined {
  return AREAS[AREAS.indexOf(area) + by];
}
