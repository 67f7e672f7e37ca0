import type { GalleryReaction } from '@throughline/board';
import { Icon } from '../../../ui/icon.tsx';

/** Two lines alike, two that part, a question mark: each has a shape of its own. */
export function ReactionIcon({ reaction }: { reaction: GalleryReaction }) {
  return (
    <Icon>
      <path d={DRAWINGS[reaction]} />
    </Icon>
  );
}

const DRAWINGS: Readonly<Record<GalleryReaction, string>> = {
  'same-here': 'M4 7.500h12M4 12.500h12',
  'different-here': 'M4 7.500h12M4 12.500h12M13.500 4l-7 12',
  question: 'M7 7.200a3 3 0 1 1 4.400 2.600c-.9.500-1.400 1.100-1.400 2.200M10 15.300v.1',
};
