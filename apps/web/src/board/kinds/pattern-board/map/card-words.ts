import type { Card, NoteKind } from '@throughline/board';
import { createContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What a card on the map says under its words. */
export interface CardWords {
  footOf(card: Card): string;
  readonly gone: string;
}

/** Asked for once by the map: hundreds of cards come and go with each movement. */
export const CardWordsContext = createContext<CardWords>({ footOf: () => '', gone: '' });

export function useCardWords(): CardWords {
  const { t } = useTranslation('patterns');
  const { t: board } = useTranslation('board');
  return useMemo(
    () => ({
      gone: t('card.gone'),
      footOf({ signal, kind }) {
        const kindName = board(`kinds.${kind satisfies NoteKind}`);
        if (signal === undefined) return `${kindName} · ${t('card.here')}`;
        const parts = [
          kindName,
          ...(signal.state === 'linked' ? [] : [t(`states.${signal.state}`)]),
          ...(signal.disputedBy.length > 0 ? [t('card.disputed')] : []),
        ];
        return parts.join(' · ');
      },
    }),
    [t, board],
  );
}
