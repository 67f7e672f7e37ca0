import type { Composition, CompositionRule } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useWords } from './use-words.ts';

/** What is to be said of those who are missing. */
export interface Missing {
  /** Whoever must be there, and how many more people; undefined when the team is whole. */
  required: string | undefined;
  /** Who would make the team better; undefined when they are all there. */
  wished: string | undefined;
}

/** Says in a sentence or two who of a team's rule is missing. */
export function useMissing(composition: Composition, rule: CompositionRule): Missing {
  const { t } = useTranslation('network');
  const { list } = useWords();
  const sentences: string[] = [];
  if (composition.missingRequired.length > 0) {
    const who = composition.missingRequired.map((role) => t(`someone.${role}`, { count: 1 }));
    sentences.push(t('composition.missing', { who: list(who) }));
  }
  if (composition.membersMissing > 0) {
    const numbers = { count: composition.membersMissing, least: rule.leastMembers };
    sentences.push(t('composition.more', numbers));
  }
  const wished = [
    ...(composition.superintendentMissing ? [t('composition.superintendent')] : []),
    ...composition.missingWished.map(({ role, count }) => t(`someone.${role}`, { count })),
  ];
  return {
    required: sentences.length === 0 ? undefined : sentences.join(' '),
    wished: wished.length === 0 ? undefined : t('composition.wished', { who: list(wished) }),
  };
}
