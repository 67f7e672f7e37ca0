import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';

/** Gives the text of the board's own kind at this key. */
export type KindTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The texts of the kind of the board that is open. Which kind that is, no type can know: the tests look for the keys
 * that every kind has to have.
 */
export function useKindTexts(): KindTexts {
  const { kind } = useBoardTools();
  const { t } = useTranslation(kind.texts as 'board');
  return t as unknown as KindTexts;
}
