import { hasReport, type ReportView, watchReport } from '@throughline/board';
import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useWatched } from '../../connection/use-watched.ts';
import { request } from '../../http/request.ts';
import { useBoardTools } from '../board-tools.ts';

/** The report-out of the open board; undefined for the moment before it is read. */
export const useReport = (): ReportView | undefined =>
  useWatched(useBoardTools().connection.doc, watchReport);

/** Whether the lines of a report-out are on their way to a board of an older release. */
export type Making = 'here' | 'making' | 'failed';

/** Asks the server for the lines that a board of an older release lacks; `again` asks once more after a failure. */
export function useLines(report: ReportView | undefined): { making: Making; again: () => void } {
  const { board, mayWrite } = useBoardTools();
  const [failed, setFailed] = useState(false);
  const isMissing = report !== undefined && !hasReport(report);
  const ask = useCallback(async () => {
    setFailed(false);
    const path = `/api/boards/${encodeURIComponent(board.id)}/report`;
    const answer = await request(path, { method: 'POST', schema: z.unknown() });
    setFailed(answer.kind !== 'ok');
  }, [board.id]);
  useEffect(() => {
    if (isMissing && mayWrite) void ask();
  }, [isMissing, mayWrite, ask]);
  const making = !isMissing ? 'here' : failed || !mayWrite ? 'failed' : 'making';
  return { making, again: () => void ask() };
}
