import { Icon } from '../../ui/icon.tsx';
import type { ViewName } from './view-name.ts';

/** A sheet in parts, lines under lines, one card before others. */
const DRAWINGS: Readonly<Record<ViewName, string>> = {
  board: 'M2.5 3.5h15v13h-15zM2.5 9h15M10 3.5V9M7.5 9v7.500M13 9v7.500',
  outline: 'M3 4.5h5M7 8.5h10M7 12h10M3 16h8',
  steps: 'M6 3h8v14H6zM2.500 6v8M17.500 6v8',
};

export function ViewIcon({ view }: { view: ViewName }) {
  return (
    <Icon>
      <path d={DRAWINGS[view]} />
    </Icon>
  );
}
