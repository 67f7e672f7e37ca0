import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import { makeDigest } from './digest.ts';
import { followNews } from './follow-news.ts';
import { type News, NO_NEWS } from './outline-news.ts';
import { useNewsWords } from './use-news-words.ts';

/**
 * For screen readers: what others do, gathered to one announcement in ten seconds at most, and what
 * came of this person's own last action, at once. `others` off: only their own.
 */
export function LiveNews({ others }: { others: boolean }) {
  const tools = useBoardTools();
  const done = useScreen((screen) => screen.done);
  const [news, setNews] = useState<News>(NO_NEWS);
  const words = useNewsWords();

  useEffect(() => {
    if (!others) return;
    const digest = makeDigest(setNews);
    const stop = followNews(tools, digest.add);
    return () => {
      stop();
      digest.destroy();
    };
  }, [tools, others]);

  return (
    <VisuallyHidden>
      <span role="status">{words(news)}</span>
      <span role="status">{done}</span>
    </VisuallyHidden>
  );
}
