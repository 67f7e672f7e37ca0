import { goalItems, kindOfBoard, readContent, readGoal, setFragmentText } from '@throughline/board';
import { seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { IMPRINT, randomBoard } from '../../test/random-board.ts';
import { networkDigest } from './network-digest.ts';

const whole = { ...IMPRINT, team: undefined, title: 'Mountain network' };

function goalOf(team: string) {
  const doc = new Y.Doc();
  kindOfBoard('goal-statement')?.write(doc);
  const { group } = readGoal(doc).fields.texts;
  if (group) setFragmentText(group.fragment, 'ninth graders who care for others');
  const writer = { author: 'author-1', role: 'parent', language: 'en' } as const;
  goalItems.add(doc, { ...writer, type: 'step', texts: { what: 'Move the bus', who: 'Ana' } });
  return { content: readContent(doc), imprint: { ...IMPRINT, team } };
}

test('TP-12 a digest has the patterns first, then each team in its own words', () => {
  const { board } = randomBoard(seeded(3).next, { kind: 'pattern-board', size: 40 });
  const patterns = { ...board, imprint: { ...IMPRINT, team: undefined } };
  const paper = networkDigest({
    imprint: whole,
    boards: [goalOf('Wren'), patterns, goalOf('Alder')],
  });
  const headings = paper.blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2 ? [block.words.text] : [],
  );
  expect(headings).toEqual(['Patterns across teams', 'Alder', 'Wren']);
  const said = JSON.stringify(paper);
  expect(said).toContain('ninth graders who care for others');
  expect(said).toContain('Move the bus');
  expect(said).not.toMatch(/author-\d/);
});

test('TP-12 a network that has found nothing yet says so', () => {
  const paper = networkDigest({ imprint: { ...whole, language: 'es' }, boards: [] });
  expect(paper.blocks).toMatchObject([{ words: { text: 'Todavía no hay nada que contar.' } }]);
});
