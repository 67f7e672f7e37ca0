import type { BoardVersion, ChangeInPlace } from '@throughline/protocol';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type KindTexts, useKindTexts } from '../board/kinds/use-kind-texts.ts';
import { useWords } from '../network/use-words.ts';

/** How versions are called. Needs no board. */
export function useVersionNames(): {
  nameOf: (version: BoardVersion) => string;
  when: (at: number) => string;
} {
  const { t } = useTranslation('versions');
  const { language, own } = useWords();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      when: (at) => day.format(at),
      nameOf: ({ reason, name, convening, restored }) => {
        if (name !== null) return name;
        if (reason === 'sealed')
          return convening ? t('sealed', { name: own(convening) }) : t('sealedAny');
        if (reason === 'carried')
          return convening ? t('carried', { name: own(convening) }) : t('carriedAny');
        if (reason === 'restored') return t('restored', { number: restored ?? 0 });
        if (reason === 'before-restore') return t('beforeRestore');
        return t(reason === 'hourly' ? 'hourly' : 'session');
      },
    };
  }, [t, language, own]);
}

/** What changed, in words. Needs the board whose areas they name. */
export function useSummaryWords(): (summary: readonly ChangeInPlace[]) => string {
  return useSummaryIn(useKindTexts());
}

/** What changed on a board of these texts, in words. */
export function useSummaryIn(words: KindTexts): (summary: readonly ChangeInPlace[]) => string {
  const { t } = useTranslation('versions');
  const { list } = useWords();
  return (summary) => {
    const parts = summary.flatMap((one) => {
      const place = words(one.label) || one.place;
      if (one.what === 'field') return [t('summary.field', { place })];
      return (['added', 'removed', 'moved', 'changed'] as const).flatMap((what) =>
        one[what] > 0 ? [t(`summary.${what}`, { count: one[what], place })] : [],
      );
    });
    if (parts.length === 0) return t('summary.nothing');
    const [first = '', ...more] = parts;
    const said = list([first.slice(0, 1).toLocaleUpperCase() + first.slice(1), ...more]);
    return `${said}.`;
  };
}
