import type { OutlineNode } from '../kinds/outline.ts';
import { MOST_PICKED, REPORT_LINES, type ReportView } from './report.ts';

/** Something of a board that can be picked for its report-out, and the part of the board that it stands in. */
export interface Pickable {
  readonly node: OutlineNode;
  readonly area: OutlineNode | undefined;
}

/** Whether a report-out can quote this line: people's words with an id of their own. */
const isQuotable = ({ what, text }: OutlineNode): boolean =>
  (what === 'note' || what === 'signal' || what === 'item') && text.trim() !== '';

/** Everything on a board that can be picked, in the order of its outline. */
export function pickableIn(
  nodes: readonly OutlineNode[],
  area?: OutlineNode | undefined,
): Pickable[] {
  return nodes.flatMap((node) => [
    ...(isQuotable(node) ? [{ node, area }] : []),
    ...pickableIn(node.children, node.what === 'area' ? node : area),
  ]);
}

/** What of the board a report-out shows: the first three of those picked that are still there. */
export function toldOf(
  { picked }: Pick<ReportView, 'picked'>,
  outline: readonly OutlineNode[],
): readonly Pickable[] {
  const byId = new Map(pickableIn(outline).map((one) => [one.node.id, one]));
  return picked.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_PICKED);
}

/** Words a minute of somebody who reads to a room, not in a hurry. */
const WORDS_A_MINUTE = 130;

/** About how many seconds it takes to read a report-out to the room. */
export function secondsToRead(
  { lines }: Pick<ReportView, 'lines'>,
  told: readonly Pickable[],
): number {
  const texts = [
    ...REPORT_LINES.map((line) => lines[line]?.text ?? ''),
    ...told.map(({ node }) => node.text),
  ];
  const words = texts.join(' ').split(/\s+/).filter(Boolean).length;
  return Math.ceil((words * 60) / WORDS_A_MINUTE);
}
