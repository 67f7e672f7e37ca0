import { LANGUAGES, type Language } from '@throughline/protocol';

/** Where the person's own choice is kept on this device. public/early.js reads it too. */
export const LANGUAGE_STORAGE_KEY = 'throughline.language';

/** Whether a text names a language that every screen exists in. */
export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/**
 * The language to open in: the person's earlier choice on this device, else the first of the
 * browser's languages that we have, else English.
 */
export function detectLanguage(): Language {
  const chosen = rememberedLanguage();
  if (chosen !== undefined) return chosen;
  for (const wanted of navigator.languages) {
    const base = wanted.slice(0, 2).toLowerCase();
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/** Keeps the person's choice for the next visit; a browser that forbids it keeps nothing. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_STORAGE_KEY, language);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

function rememberedLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(LANGUAGE_STORAGE_KEY);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
