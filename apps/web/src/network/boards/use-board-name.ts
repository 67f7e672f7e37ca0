import type { BoardSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';

/** What a board is called: its title, or its kind. */
export function useBoardName(): (board: Pick<BoardSummary, 'title' | 'kind'>) => string {
  const { t } = useTranslation('boards');
  return ({ title, kind }) => title ?? t(`kinds.${kind}.name`);
}
