import { LANGUAGES, type Language } from '@throughline/protocol';
import { PROMPTS } from '@throughline/reports';
import { expect, test } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>('./{en,es}/*.ts', { eager: true });

/** Every text of the screens in a language. */
function textsIn(language: Language): ReadonlySet<string> {
  const texts = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    else for (const inner of Object.values(value ?? {})) walk(inner);
  };
  for (const [path, module] of Object.entries(modules)) {
    if (path.startsWith(`./${language}/`)) walk(module);
  }
  return texts;
}

test.each(LANGUAGES)('blank sheets ask on paper what the screens ask, in %s', (language) => {
  const onScreens = textsIn(language);
  const onPaper = Object.values(PROMPTS)
    .flat()
    .flatMap(({ title, prompt }) => [title[language], prompt[language]]);
  expect(onPaper.length).toBeGreaterThan(40);
  expect(onPaper.filter((text) => !onScreens.has(text))).toEqual([]);
});
