import type { Language } from '@throughline/protocol';

/** A moment as people say it, with its hour. */
export const momentWords = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-MX', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
