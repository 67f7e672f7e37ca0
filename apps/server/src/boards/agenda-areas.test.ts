import { AREAS, DATA_AREAS, GOAL_AREAS, LANES } from '@throughline/board';
import { BUILT_IN_TEMPLATES } from '@throughline/board/templates';
import { AGENDA_TEMPLATES } from '@throughline/convening';
import type { BoardKind } from '@throughline/protocol';
import { expect, it } from 'vitest';

/** The areas that boards of a kind have by themselves. */
const OWN: Readonly<Partial<Record<BoardKind, readonly string[]>>> = {
  'empathy-map': AREAS.map(({ id }) => id),
  'data-board': DATA_AREAS,
  'goal-statement': GOAL_AREAS,
  'pattern-board': LANES,
};

it('V-15 the agenda templates look at areas that the built-in boards have', () => {
  for (const { id, steps } of AGENDA_TEMPLATES) {
    for (const { board, title } of steps) {
      if (board?.area === undefined) continue;
      // The flow's own template, where there is one: 1-2-4-All has a board made for it.
      const named = BUILT_IN_TEMPLATES.find((one) => one.id === id && one.kind === board.kind);
      const areas = named?.areas.map((area) => area.id) ?? OWN[board.kind];
      expect(areas, `${id}: ${title.en}`).toContain(board.area);
    }
  }
});
