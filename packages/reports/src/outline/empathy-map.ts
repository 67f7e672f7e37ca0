import { AREAS, type EmpathyMapView, type EmpathyNote, needSentence } from '@throughline/board';
import { EMPATHY_MAP_LABELS } from '@throughline/board/labels';
import { heading, line, listOr, paragraph } from './blocks.ts';
import { areaTitle, marksOfNote, type Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said } from './said.ts';

/** An empathy map: its eight areas in their order, the need statement last. */
export function empathyMapBlocks({ lists, need }: EmpathyMapView, page: Page): Block[] {
  const labels = EMPATHY_MAP_LABELS[page.language];
  const noteLine = (note: EmpathyNote) =>
    line(said(note.text, note.language), marksOfNote(note, page));
  return AREAS.flatMap((area) => [
    heading(2, `${area.number}. ${areaTitle(page, area.id, labels.areas[area.id])}`),
    ...area.lists.flatMap((list) => {
      const title = labels.lists[list];
      const notes = listOr((lists.get(list) ?? []).map(noteLine), labels.noNotes);
      return area.lists.length > 1 && title ? [heading(3, title), notes] : [notes];
    }),
    ...(area.id === 'need-statement' ? needBlocks() : []),
  ]);

  function needBlocks(): Block[] {
    const gaps = { who: '___', needs: '___', because: '___' };
    const sentence = needSentence(need, page.language) || labels.needSentence(gaps);
    const strength = need.strength
      ? [paragraph(`${labels.strength} ${labels.strengths[need.strength]}`, 'quiet')]
      : [];
    return [paragraph(said(sentence), 'lead'), ...strength];
  }
}
