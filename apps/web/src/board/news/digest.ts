import { type After, browserAfter } from '../../clock/after.ts';
import { isNews, mergeNews, type News, NO_NEWS } from './outline-news.ts';

/** How long a first piece of news waits for others to go with it. */
const GATHER_MS = 1_500;
/** The least time between two digests. */
const PAUSE_MS = 10_000;

/** Gathers news so that a screen reader is told at most once each ten seconds. */
export interface Digest {
  add(news: News): void;
  destroy(): void;
}

/**
 * @param say called with what has gathered, never with nothing
 */
export function makeDigest(say: (news: News) => void, after: After = browserAfter): Digest {
  let waiting = NO_NEWS;
  let cancel: (() => void) | undefined;

  const speak = () => {
    cancel = undefined;
    if (!isNews(waiting)) return;
    const news = waiting;
    waiting = NO_NEWS;
    cancel = after(PAUSE_MS, speak);
    say(news);
  };

  return {
    add(news) {
      waiting = mergeNews(waiting, news);
      if (cancel === undefined && isNews(waiting)) cancel = after(GATHER_MS, speak);
    },
    destroy() {
      cancel?.();
      cancel = undefined;
    },
  };
}
