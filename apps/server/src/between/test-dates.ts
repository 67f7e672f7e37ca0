import { oneLine, readGoal } from '@throughline/board';
import type { Board } from '@throughline/network';
import type { UpdateLog } from '@throughline/rooms';
import { openDocument } from '../boards/open-document.ts';

/** The day of a test card. */
export interface TestDate {
  readonly boardId: string;
  readonly id: string;
  readonly on: string;
  readonly change: string;
}

/** The days of the test cards on these boards on which nothing was decided yet, read from the store. */
export async function testDates(
  { updateLog }: { readonly updateLog: Pick<UpdateLog, 'load'> },
  boards: readonly Pick<Board, 'id' | 'kind'>[],
): Promise<readonly TestDate[]> {
  const dates: TestDate[] = [];
  for (const { id: boardId, kind } of boards) {
    if (kind !== 'goal-statement') continue;
    const stored = await updateLog.load(boardId);
    if (!stored) continue;
    const doc = openDocument(stored);
    for (const { id, texts, values } of readGoal(doc).items.under(null, 'test')) {
      const { on, verdict } = values;
      if (on === undefined || verdict !== undefined) continue;
      dates.push({ boardId, id, on, change: oneLine(texts.change) });
    }
    doc.destroy();
  }
  return dates;
}
