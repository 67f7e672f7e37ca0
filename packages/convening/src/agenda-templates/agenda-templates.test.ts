import { Step } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { minutesOf } from './agenda-template.ts';
import { AGENDA_TEMPLATES } from './agenda-templates.ts';

it('V-15 has templates whose steps are steps, in both languages', () => {
  for (const template of AGENDA_TEMPLATES) {
    for (const step of template.steps) {
      expect(Step.safeParse({ ...step, id: 'step-1' }).success, template.id).toBe(true);
      const words = [template.name, step.title, step.prompt].flatMap(({ en, es }) => [en, es]);
      for (const word of words) expect(word.trim(), template.id).not.toBe('');
      expect(step.prompt.en).not.toBe(step.prompt.es);
    }
  }
  expect(AGENDA_TEMPLATES.map(minutesOf)).toEqual([28, 44, 75, 48, 25, 12]);
});
