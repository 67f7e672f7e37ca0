import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';

/** Gives a function from a moment to the time of day in the reader's own words. */
export function useClockWords(): (at: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(currentLanguage(i18n), {
    hour: 'numeric',
    minute: '2-digit',
  });
  return (at) => format.format(at);
}
