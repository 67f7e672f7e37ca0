import type { Language } from '@throughline/protocol';
import i18next, { type BackendModule, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, rememberLanguage } from './language.ts';

/** A module of texts exports one object, under the namespace's own name. */
type TextModule = Record<string, Record<string, unknown>>;

type TextLoaders = Readonly<Record<string, () => Promise<TextModule>>>;

/** The namespaces of the first screens in every language, each loaded only when a screen asks for it. */
const loaders: TextLoaders = import.meta.glob<TextModule>('./{en,es}/{shell,join,board,room}.ts');

/** Where the others are found: the join page does not carry their addresses. */
const laterLoaders = async (): Promise<TextLoaders> =>
  (await import('./later-texts.ts')).laterLoaders;

const backend: BackendModule = {
  type: 'backend',
  callbackApi: false,
  init() {},
  read: (language: string, namespace: string) => loadTexts(language, namespace),
};

/**
 * Starts the texts in one language and keeps `<html lang>` with it.
 * @param namespaces what the first screen needs, loaded at once; others come as screens ask
 */
export async function startI18n(language: Language, namespaces: readonly string[]): Promise<I18n> {
  const i18n = i18next.createInstance();
  i18n.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
  });
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [...new Set(['shell', ...namespaces])],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return i18n;
}

/**
 * Changes the language of every screen at once and remembers it on this device.
 * @returns false when the words could not be fetched: the language then stays as it was
 */
export async function changeLanguage(i18n: I18n, language: Language): Promise<boolean> {
  const inUse = i18n.reportNamespaces?.getUsedNamespaces() ?? [];
  try {
    await Promise.all(['shell', ...inUse].map((namespace) => loadTexts(language, namespace)));
  } catch {
    return false;
  }
  await i18n.changeLanguage(language);
  rememberLanguage(language);
  return true;
}

/** The language that the screens are in now. */
export function currentLanguage(i18n: I18n): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

async function loadTexts(language: string, namespace: string): Promise<Record<string, unknown>> {
  const path = `./${language}/${namespace}.ts`;
  const load = loaders[path] ?? (await laterLoaders())[path];
  const texts = (await load?.())?.[namespace];
  if (texts === undefined) throw new Error(`no texts for ${language}/${namespace}`);
  return texts;
}
