import { goalItems, kindOfBoard, readContent, readGoal, setFragmentText } from '@throughline/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { IMPRINT, mapWith } from '../../test/random-board.ts';
import { readPdf, solid } from '../../test/read-pdf.ts';
import { writeOnePage } from '../pdf/write-pdf.ts';
import { goalBrief, MOST_ON_BRIEF } from './goal-brief.ts';

function goalWith(steps: number) {
  const doc = new Y.Doc();
  kindOfBoard('goal-statement')?.write(doc);
  const { texts } = readGoal(doc).fields;
  for (const [name, view] of Object.entries(texts)) {
    if (view) setFragmentText(view.fragment, `the ${name} that our families asked for`);
  }
  const writer = { author: 'a', role: 'parent', language: 'en' } as const;
  for (let i = 0; i < steps; i++) {
    const what = `Step ${i} of many that we will take before the leaves fall`;
    goalItems.add(doc, { ...writer, type: 'step', texts: { what, who: 'Ana' } });
    goalItems.add(doc, { ...writer, type: 'fact', texts: { what: `Fact ${i}` } });
    const values = { unit: 'percent', baseline: 38, target: 60 } as const;
    goalItems.add(doc, { ...writer, type: 'measure', texts: { what: `Measure ${i}` }, values });
  }
  return { content: readContent(doc), imprint: IMPRINT };
}

test('TP-10 a goal stands on one page, and says what of it does not', async () => {
  const papers = MOST_ON_BRIEF.map((most) => goalBrief(goalWith(9), most));
  const { pages } = await readPdf(await writeOnePage(papers, { size: 'letter' }));
  expect(pages).toHaveLength(1);
  const said = solid(pages.join(''));
  expect(said).toContain(solid('the group that our families asked for'));
  expect(said).toContain(solid('Measure 1'));
  expect(said).toMatch(/And[4-7]moreinthewholestatement/);
  expect(said).not.toContain(solid('Step 5 of many'));
});

test('TP-10 only a goal has a brief', () => {
  expect(() => goalBrief(mapWith([]))).toThrow('only a goal');
});
