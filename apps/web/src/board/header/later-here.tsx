import { breakoutNow, groupNow, stationOf } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useEffect, useMemo } from 'react';
import { Here, type HereProps } from '../../convening/here/here.tsx';
import type { Kept, PageSide, Spot } from '../../convening/here/page-side.ts';
import { nameOf } from '../board-name.ts';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { visiting } from '../comments/visiting.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import { goToLine } from '../go-to-line.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { Writing } from '../screen-store.ts';
import { stopWriting } from '../writing.ts';

/** How long a place that is not on the board yet is waited for. */
const COMES_WITHIN_MS = 5_000;
const GAP_PX = 16;

/** Where one belongs, on a board. */
export function BoardHere(props: Omit<HereProps, 'side'>) {
  const tools = useBoardTools();
  const words = useKindTexts();
  const side = useMemo(() => boardSide(tools, words), [tools, words]);
  useVisits(props.state, tools);
  return <Here {...props} side={side} />;
}

/** Whether this board is the station of a walk that this person's group has come to. */
function useVisits(state: ConveningState, { board, me }: BoardTools): void {
  const group = groupNow(state, me.key);
  const station =
    group && state.out?.walk != null
      ? stationOf(breakoutNow(state) ?? { groups: [] }, group.id, state.out.walk)
      : null;
  const visits = station === board.id;
  useEffect(() => {
    if (!visits) return;
    visiting.setState({ boardId: board.id });
    return () => visiting.setState({ boardId: null });
  }, [visits, board.id]);
}

function boardSide(tools: BoardTools, words: ReturnType<typeof useKindTexts>): PageSide {
  const { board, screen, connection } = tools;
  return {
    at: { is: 'board', boardId: board.id },
    name: words('titleOf', { name: nameOf(board) }),
    busy() {
      const { drag, dialog, menu } = screen.getState();
      return drag !== null || dialog !== null || menu !== null || isUnsaved(connection.status());
    },
    writing: () => screen.getState().writing !== null,
    keep: () => ({ ...keepOf(tools), scrollY }),
    comeBack: (kept) => comeBack(tools, kept),
    goToSpot: (spot) => goToSpot(tools, spot),
    spotName: ({ area }) => (area === null ? undefined : areaName(tools, words, area)),
  };
}

/** What was written and the server is not known to have: it is not left alone. */
function isUnsaved(status: ReturnType<BoardTools['connection']['status']>): boolean {
  switch (status.kind) {
    case 'saving':
    case 'not-saving':
      return true;
    case 'offline':
      return status.unsent;
    case 'opening':
    case 'saved':
    case 'ended':
      return false;
  }
}

function keepOf(tools: BoardTools): Kept {
  const { screen } = tools;
  const { writing } = screen.getState();
  // The editor says where the caret was when it leaves.
  stopWriting(tools, 'nothing');
  const { leftAt, openStep, overview, view, folded, line } = screen.getState();
  // Its words are on the board by now, or there were none.
  const text: Writing | null =
    writing?.kind === 'draft'
      ? writing.noteId === null
        ? null
        : { kind: 'note', noteId: writing.noteId, caret: 'as-left' }
      : writing && { ...writing, caret: 'as-left' };
  return { screen: { openStep, overview, view, folded, line, leftAt }, writing: text };
}

function comeBack(tools: BoardTools, { screen, writing, scrollY }: Kept): void {
  tools.screen.setState(screen as Partial<ReturnType<BoardTools['screen']['getState']>>);
  if (typeof scrollY === 'number') scrollTo(0, scrollY);
  if (writing !== null && tools.mayWrite) tools.screen.setState({ writing: writing as Writing });
}

/** Brings a place into sight as soon as it is on the board. */
function goToSpot(tools: BoardTools, spot: Spot): void {
  if (tryGoToSpot(tools, spot)) return;
  const stop = tools.content.subscribe(() => {
    if (tryGoToSpot(tools, spot)) end();
  });
  const timer = setTimeout(() => end(), COMES_WITHIN_MS);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
}

function tryGoToSpot(tools: BoardTools, { area, noteId }: Spot): boolean {
  if (noteId !== null) return goToLine(tools, noteId);
  if (area === null) return true;
  if (goToLine(tools, area)) return true;
  const place = document.querySelector(`[data-area="${CSS.escape(area)}"]`);
  if (place === null) return false;
  // The header sticks to the top, and is higher than what the page keeps free for it.
  const under = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  scrollBy(0, place.getBoundingClientRect().top - under - GAP_PX);
  return true;
}

function areaName(
  tools: BoardTools,
  words: ReturnType<typeof useKindTexts>,
  area: string,
): string | undefined {
  const outline = outlineOf(tools, tools.content.snapshot());
  const label = pathTo(outline, ({ id }) => id === area).at(-1)?.label;
  return label === undefined ? undefined : words(label);
}
