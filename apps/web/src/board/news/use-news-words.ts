import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { News } from './outline-news.ts';

/** Gives a function from news to the sentences that a screen reader says; empty for no news. */
export function useNewsWords(): (news: News) => string {
  const { t, i18n } = useTranslation('board');
  const words = useKindTexts();
  const list = new Intl.ListFormat(currentLanguage(i18n));
  return (news) => {
    const { arrived, left, removed } = news;
    const sentences: string[] = [];
    const names = list.format(arrived);
    if (arrived.length === 1) sentences.push(t('news.arrived', { names }));
    if (arrived.length > 1) sentences.push(t('news.arrivedMany', { names }));
    const gone = list.format(left);
    if (left.length === 1) sentences.push(t('news.left', { names: gone }));
    if (left.length > 1) sentences.push(t('news.leftMany', { names: gone }));
    for (const [area, count] of news.added) {
      sentences.push(t('news.added', { count, area: words(area) }));
    }
    const changed = [...news.changed].map((area) => words(area));
    if (changed.length > 0) sentences.push(t('news.changed', { areas: list.format(changed) }));
    if (removed > 0) sentences.push(t('news.removed', { count: removed }));
    return sentences.join(' ');
  };
}
