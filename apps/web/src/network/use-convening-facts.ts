import type { ConveningSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { dayWords } from './days.ts';
import { useWords } from './use-words.ts';

/** When and where a convening is, in one line. */
export function useConveningFacts(): (
  convening: Pick<ConveningSummary, 'date' | 'place' | 'format'>,
) => string {
  const { t } = useTranslation('network');
  const { language } = useWords();
  return ({ date, place, format }) =>
    [
      date === null ? t('next.noDay') : dayWords(date, language),
      place === '' ? undefined : place,
      t(`format.${format}`),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
}
