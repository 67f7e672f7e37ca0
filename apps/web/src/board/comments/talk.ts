import {
  type BoardWatcher,
  type CommentsView,
  type ReactionsView,
  watchComments,
  watchReactions,
} from '@throughline/board';
import type * as Y from 'yjs';

/** What is said about a board. */
export interface Talk {
  readonly comments: BoardWatcher<CommentsView>;
  readonly reactions: BoardWatcher<ReactionsView>;
  destroy(): void;
}

export function watchTalk(doc: Y.Doc): Talk {
  const [comments, reactions] = [watchComments(doc), watchReactions(doc)];
  return {
    comments,
    reactions,
    destroy() {
      comments.destroy();
      reactions.destroy();
    },
  };
}
