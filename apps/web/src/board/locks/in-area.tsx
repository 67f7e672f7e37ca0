import { type ReactNode, useMemo } from 'react';
import { BoardToolsContext, useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';

/** What stands in an area of the board: while one of these areas is locked, there is nothing in it to write with. */
export function InArea({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const tools = useBoardTools();
  const locked = useScreen((screen) => ids.some((id) => screen.locked.has(id)));
  const here = useMemo(() => (locked ? { ...tools, mayWrite: false } : tools), [tools, locked]);
  return <BoardToolsContext value={here}>{children}</BoardToolsContext>;
}
