import type * as Y from 'yjs';
import { fragmentText } from '../text/fragment-text.ts';
import { isHidden } from './entry.ts';
import { isFragment } from './roots.ts';

/** Whether an entry as it lies in the document is shown: not taken away, and not the rest of an addition that was undone. */
export function isShownEntry(map: Y.Map<unknown>): boolean {
  const hasWords = [...map.values()].some(
    (value) => isFragment(value) && fragmentText(value).trim() !== '',
  );
  return !isHidden(map.get('deletedAt'), hasWords);
}
