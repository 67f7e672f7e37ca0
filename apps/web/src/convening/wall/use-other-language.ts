import type { Language } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { wall } from '../../i18n/en/wall.ts';
import { currentLanguage } from '../../i18n/start-i18n.ts';

/** The wall's words in the language that does not come first; empty for the moment until they are here. */
export function useOtherLanguage(): { language: Language; t: (key: keyof typeof wall) => string } {
  const { i18n } = useTranslation('wall');
  const language: Language = currentLanguage(i18n) === 'en' ? 'es' : 'en';
  const [here, setHere] = useState<Language>();
  useEffect(() => {
    let over = false;
    // Without them the wall says it in one language.
    void i18n.loadLanguages(language).then(
      () => over || setHere(language),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [i18n, language]);
  const fixed = i18n.getFixedT(language, 'wall') as unknown as (key: string) => string;
  return { language, t: (key) => (here === language ? fixed(key) : '') };
}
