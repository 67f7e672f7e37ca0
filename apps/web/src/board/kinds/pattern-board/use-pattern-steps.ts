import {
  answerFor,
  dissolveCluster,
  type Laying,
  layCards,
  makeCluster,
  moveCluster,
  type NewCluster,
  type PatternBoardView,
  setInsight,
  type TeamAnswer,
} from '@throughline/board';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/start-i18n.ts';
import { unlessFull } from '../../board-full.ts';
import { useBoardTools } from '../../board-tools.ts';

/** What this person can do to signals and patterns, each a step of its own for undo. */
export interface PatternSteps {
  lay(ids: readonly string[], to: Omit<Laying, 'writer'>): boolean;
  /** @returns its id; undefined when the board is full */
  group(newOne: Omit<NewCluster, 'writer'>): string | undefined;
  /** Puts a pattern somewhere else on the table. */
  move(clusterId: string, at: { readonly x: number; readonly y: number }): boolean;
  dissolve(clusterId: string): boolean;
  promote(clusterId: string, isInsight: boolean): boolean;
  answer(clusterId: string, teamId: string, answer: TeamAnswer | undefined): boolean;
}

export function usePatternSteps(): PatternSteps {
  const { connection, me, content } = useBoardTools();
  const { i18n } = useTranslation('board');
  return useMemo(() => {
    const { doc } = connection;
    const writer = () => ({ author: me.key, role: me.role, language: currentLanguage(i18n) });
    const view = () => content.snapshot() as PatternBoardView;
    return {
      lay: (ids, to) => layCards(doc, ids, { ...to, writer: writer() }, view()) > 0,
      group: (newOne) => unlessFull(() => makeCluster(doc, { ...newOne, writer: writer() })),
      move: (clusterId, at) => moveCluster(doc, clusterId, at),
      dissolve: (clusterId) => dissolveCluster(doc, clusterId),
      promote: (clusterId, isInsight) => setInsight(doc, clusterId, isInsight),
      answer: (clusterId, teamId, answer) =>
        answerFor(doc, { clusterId, teamId, answer, writer: writer() }),
    };
  }, [connection, me, content, i18n]);
}
