import type { Comment } from './comment.ts';

/** A comment with its answers, the oldest first. */
export interface Thread {
  readonly first: Comment;
  readonly answers: readonly Comment[];
}

/** What is said on a board, by the id of what it is about. */
export interface CommentsView {
  /** Open threads first, then those that are dealt with; each group from the oldest. */
  readonly on: ReadonlyMap<string, readonly Thread[]>;
  /** How many threads are open on the whole board. */
  readonly open: number;
}

/** Puts comments into their threads. An answer to what is not shown begins one of its own. */
export function threadsOf(comments: ReadonlyMap<string, Comment>): CommentsView {
  const answers = new Map<string, Comment[]>();
  const firsts: Comment[] = [];
  for (const comment of [...comments.values()].sort(byAge)) {
    const first = firstOf(comments, comment);
    if (first === comment) firsts.push(comment);
    else answers.set(first.id, [...(answers.get(first.id) ?? []), comment]);
  }
  const on = new Map<string, Thread[]>();
  for (const first of firsts.sort((a, b) => Number(a.resolved) - Number(b.resolved))) {
    const threads = on.get(first.on) ?? [];
    threads.push({ first, answers: answers.get(first.id) ?? [] });
    on.set(first.on, threads);
  }
  return { on, open: firsts.filter(({ resolved }) => !resolved).length };
}

const byAge = (a: Comment, b: Comment) =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The comment at the head of the thread; answers that go round in a circle are each their own. */
function firstOf(comments: ReadonlyMap<string, Comment>, comment: Comment): Comment {
  const passed = new Set([comment.id]);
  let at = comment;
  while (at.under !== null) {
    const above = comments.get(at.under);
    if (above === undefined || above.on !== comment.on) return at;
    if (passed.has(above.id)) return comment;
    passed.add(above.id);
    at = above;
  }
  return at;
}

/** How many comments stand on one thing in threads that are open, and in all. */
export function countComments(threads: readonly Thread[] = []): { open: number; all: number } {
  const size = ({ answers }: Thread) => 1 + answers.length;
  const sum = (some: readonly Thread[]) => some.reduce((total, one) => total + size(one), 0);
  return { open: sum(threads.filter(({ first }) => !first.resolved)), all: sum(threads) };
}
