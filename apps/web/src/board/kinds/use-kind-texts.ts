import type { TemplateOfBoard } from '@throughline/board';
import type { Language } from '@throughline/protocol';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useBoardTools } from '../board-tools.ts';
import type { KindScreen } from './kind-screen.ts';

/** Gives the text of the board's own kind at this key. */
export type KindTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The texts of the board that is open: those of its template where it has its own, else those of its kind. Which kind
 * that is, no type can know: the tests look for the keys that every kind has to have.
 */
export function useKindTexts(): KindTexts {
  const { kind, template } = useBoardTools();
  return useTextsOf(kind, template);
}

/** The texts of a board of this kind that was made from this template. */
export function useTextsOf(
  kind: Pick<KindScreen, 'texts'>,
  template: Pick<TemplateOfBoard, 'areas'> | undefined,
): KindTexts {
  const { t, i18n } = useTranslation(kind.texts as 'board');
  const language = currentLanguage(i18n);
  return useMemo(() => {
    const texts = t as unknown as KindTexts;
    return (key, values) => templateText(template, key, language) ?? texts(known(key), values);
    /** A template may name areas of its own; those of a kind with such templates begin alike. */
    function known(key: string): string {
      const isForeign =
        /^areas\.[^.]+\.start$/.test(key) && !i18n.exists(key, { ns: kind.texts as 'board' });
      return isForeign ? 'start' : key;
    }
  }, [t, i18n, template, language, kind]);
}

/** What a template says at this key; undefined where it leaves the words to the kind. */
function templateText(
  template: Pick<TemplateOfBoard, 'areas'> | undefined,
  key: string,
  language: Language,
): string | undefined {
  const [, of, id, part] = /^(areas|lists)\.([^.]+)(?:\.(title|prompt))?$/.exec(key) ?? [];
  const area = template?.areas.find((one) => one.id === id);
  if (area === undefined) return undefined;
  if (of === 'lists') return area.title[language] || undefined;
  // A section without a question is shown without one.
  if (part === 'prompt') return area.prompt[language];
  return part === 'title' ? area.title[language] || undefined : undefined;
}
