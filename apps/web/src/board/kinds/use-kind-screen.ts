import type { BoardKind } from '@throughline/protocol';
import { fetchKindScreen } from './registry.ts';
import { type KindState, useFetchedKind } from './use-fetched-kind.ts';

/** The screens of this kind with their texts, fetched with the first board of the kind. */
export function useKindScreen(kind: BoardKind): KindState {
  return useFetchedKind(kind, fetchKindScreen);
}
