import { PollStanding } from '@throughline/protocol';
import type { BoardContent } from '../versions/content.ts';
import { POLLS_ROOT } from './poll-root.ts';

const STANDING = '/standing';

/** A content without the votes that are not closed yet: what has come of them so far is nobody's to take along. */
export function withoutOpenPolls(content: BoardContent): BoardContent {
  const { [POLLS_ROOT]: polls, ...others } = content.roots;
  if (polls === undefined) return content;
  const closed = Object.entries(polls).filter(([name]) => {
    const standing = polls[name.endsWith(STANDING) ? name : name + STANDING];
    const plain = typeof standing === 'object' && standing !== null && 'value' in standing;
    return plain && PollStanding.safeParse(standing.value).data?.open === false;
  });
  const left = closed.length === 0 ? {} : { [POLLS_ROOT]: Object.fromEntries(closed) };
  return { ...content, roots: { ...others, ...left } };
}
