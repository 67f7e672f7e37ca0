import type { Language, LocalizedText } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';

/** How to say, in the reader's language, what is kept in several, and what is only a list. */
export interface Words {
  language: Language;
  /** A text that the network wrote in each language. */
  own: (text: LocalizedText) => string;
  /** "one, two and three". */
  list: (parts: readonly string[]) => string;
}

/** The reader's language, and how to say things in it. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const language = currentLanguage(i18n);
  return {
    language,
    own: (text) => text[language],
    list: (parts) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
  };
}
