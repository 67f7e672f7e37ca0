import { beforeEach, expect, test } from 'vitest';
import early from '../../public/early.js?raw';
import { LANGUAGE_STORAGE_KEY, rememberLanguage } from '../i18n/language.ts';
import { chooseTheme, THEME_STORAGE_KEY } from './theme.ts';

// public/early.js runs before any module and cannot import one, so it holds the keys a second time.
const runEarly = () => new Function(early)();

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  document.documentElement.lang = 'en';
});

test('a chosen theme and language are there before the first paint', () => {
  chooseTheme('dark');
  rememberLanguage('es');
  delete document.documentElement.dataset.theme;
  runEarly();
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(document.documentElement.lang).toBe('es');
});

test('without a choice, or with one that means nothing, the page follows the device', () => {
  runEarly();
  localStorage.setItem(THEME_STORAGE_KEY, 'neon');
  localStorage.setItem(LANGUAGE_STORAGE_KEY, '<b>');
  runEarly();
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(document.documentElement.lang).toBe('en');
});

test('going back to the device’s theme leaves nothing behind', () => {
  chooseTheme('dark');
  chooseTheme('system');
  expect(localStorage.getItem(THEME_STORAGE_KEY)).toBeNull();
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
