import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detectLanguage, LANGUAGE_STORAGE_KEY } from './language.ts';
import { changeLanguage, currentLanguage, startI18n } from './start-i18n.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const browserReads = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

test('the browser’s first language that we have is taken, else English', () => {
  browserReads('fr-CA', 'es-MX', 'en');
  expect(detectLanguage()).toBe('es');
  browserReads('fr', 'de');
  expect(detectLanguage()).toBe('en');
});

test('an earlier choice on this device comes before the browser’s', () => {
  browserReads('en');
  localStorage.setItem(LANGUAGE_STORAGE_KEY, 'es');
  expect(detectLanguage()).toBe('es');
});

test('a browser that forbids storage still gets a language', () => {
  browserReads('es');
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('denied');
    },
  });
  expect(detectLanguage()).toBe('es');
});

test('a change reaches the words, the page and the next visit', async () => {
  const i18n = await startI18n('en', ['join']);
  expect(document.documentElement.lang).toBe('en');
  expect(i18n.t('code.go', { ns: 'join' })).toBe('Go in');
  expect(await changeLanguage(i18n, 'es')).toBe(true);
  expect(i18n.t('code.go', { ns: 'join' })).toBe('Entrar');
  expect(currentLanguage(i18n)).toBe('es');
  expect(document.documentElement.lang).toBe('es');
  expect(localStorage.getItem(LANGUAGE_STORAGE_KEY)).toBe('es');
});
