import { LANGUAGES } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>('./{en,es}/*.ts', { eager: true });
const namespacesOf = (language: string) =>
  Object.keys(modules)
    .filter((path) => path.startsWith(`./${language}/`))
    .map((path) => path.slice(`./${language}/`.length, -'.ts'.length))
    .sort();

/** Every text of a namespace by its dotted key. */
function textsOf(language: string, namespace: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        walk(inner, path === '' ? key : `${path}.${key}`);
    else throw new Error(`${language}/${namespace}: ${path} is neither words nor a group of words`);
  };
  walk(modules[`./${language}/${namespace}.ts`]?.[namespace], '');
  return texts;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the texts', () => {
  test('every language has the same namespaces', () => {
    expect(namespacesOf('en').length).toBeGreaterThan(0);
    for (const language of LANGUAGES) expect(namespacesOf(language)).toEqual(namespacesOf('en'));
  });

  describe.each(namespacesOf('en'))('%s', (namespace) => {
    const english = textsOf('en', namespace);
    const spanish = textsOf('es', namespace);

    test('is exported under its own name', () => {
      expect(english.size).toBeGreaterThan(0);
      expect(spanish.size).toBeGreaterThan(0);
    });

    test('has the same keys in both languages', () => {
      expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    });

    test('fills in the same words at the same keys', () => {
      for (const [key, text] of english) {
        // The form for one, or for none, may leave the number out.
        const countIsOptional = /_(zero|one)$/.test(key);
        const relevant = (words: string) =>
          placeholders(words).filter((name) => !(countIsOptional && name === 'count'));
        expect(relevant(spanish.get(key) ?? ''), key).toEqual(relevant(text));
      }
    });

    test('has no empty text, and every plural has its other form', () => {
      for (const texts of [english, spanish]) {
        for (const [key, text] of texts) {
          expect(text.trim(), key).not.toBe('');
          if (/_(zero|one)$/.test(key)) {
            expect(texts.has(key.replace(/_(zero|one)$/, '_other')), key).toBe(true);
          }
        }
      }
    });

    test('says usted to everybody in Spanish', () => {
      const familiar =
        /(?<![\p{L}])(?:tú|tus?|tuy[oa]s?|te|ti|contigo|puedes|quieres|tienes|estás)(?![\p{L}])/iu;
      expect([...spanish].filter(([, text]) => familiar.test(text))).toEqual([]);
    });

    test('is written in Spanish where it is Spanish', () => {
      // One word may well be the same in both (Agenda, Control); a sentence is not.
      const sameInBoth = [...english]
        .filter(([key, text]) => spanish.get(key) === text && / /.test(text.trim()))
        .map(([key]) => `${namespace}.${key}`);
      expect(sameInBoth).toEqual([]);
    });
  });
});
