import type { Language } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveLanguage } from '../http/api.ts';
import { useSession } from '../http/use-session.ts';
import { changeLanguage, currentLanguage } from '../i18n/start-i18n.ts';

/** The language of the screens, and how to change it. */
export interface LanguageState {
  language: Language;
  /** The words of the language asked for last could not be fetched. */
  failed: boolean;
  choose: (language: Language) => void;
}

/** Changes the screens at once, and tells the server when this person is signed in. */
export function useLanguage(): LanguageState {
  const { i18n } = useTranslation();
  const session = useSession();
  const [failed, setFailed] = useState(false);
  const choose = async (language: Language) => {
    const changed = await changeLanguage(i18n, language);
    setFailed(!changed);
    // The screens do not wait for this: the device remembers the choice by itself.
    if (changed && session.kind === 'signed-in') await saveLanguage(language);
  };
  return {
    language: currentLanguage(i18n),
    failed,
    choose: (language) => void choose(language),
  };
}
