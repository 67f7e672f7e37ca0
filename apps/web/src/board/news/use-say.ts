import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { NewPlace } from '../note-actions.ts';

/** What came of something that this person did. */
export type Done =
  | { readonly did: 'undo' | 'redo' }
  | { readonly did: 'up' | 'down'; readonly place: NewPlace }
  | { readonly did: 'moved'; readonly list: string };

export type Say = (done: Done) => void;

/** Gives a function that tells a screen reader what came of this person's own action. */
export function useSay(): Say {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { screen } = useBoardTools();
  return useCallback(
    (done) => {
      const sentence = () => {
        switch (done.did) {
          case 'undo':
            return t('undo.undone');
          case 'redo':
            return t('undo.redone');
          case 'up':
            return t('move.movedUp', { ...done.place, list: words(`lists.${done.place.list}`) });
          case 'down':
            return t('move.movedDown', { ...done.place, list: words(`lists.${done.place.list}`) });
          case 'moved':
            return t('move.moved', { list: words(`lists.${done.list}`) });
        }
      };
      screen.setState({ done: sentence() });
    },
    [screen, t, words],
  );
}
