import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { type Comment, isSameComment, readComment } from './comment.ts';
import { type CommentsView, threadsOf } from './threads.ts';

const ROOT = 'comments';

/** Reads what is said on a board. Bad or foreign data is skipped or given a default. */
export function readComments(doc: Y.Doc): CommentsView {
  const found = new Map<string, Comment>();
  for (const [id, value] of rootMap(doc, ROOT)?.entries() ?? []) {
    const comment = readComment(id, value);
    if (comment) found.set(id, comment);
  }
  return threadsOf(found);
}

/** Watches what is said on a board, of whatever kind. */
export function watchComments(doc: Y.Doc): BoardWatcher<CommentsView> {
  const known = new Map<string, Comment>();
  let view = threadsOf(known);
  const renew = (ids: ReadonlySet<string>) => {
    const map = rootMap(doc, ROOT);
    let changed = false;
    for (const id of ids) {
      const before = known.get(id);
      const comment = readComment(id, map?.get(id));
      if (comment === undefined ? before === undefined : before && isSameComment(before, comment))
        continue;
      changed = true;
      if (comment === undefined) known.delete(id);
      else known.set(id, comment);
    }
    if (changed) view = threadsOf(known);
    return view;
  };
  return watchBoard(doc, { comments: { root: ROOT, renew } }, ({ comments }) => comments);
}
