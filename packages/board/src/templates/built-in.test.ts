import { Id, LATER_LIMITS, NewTemplateForm, TemplateArea } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES, firstTemplateOf } from './index.ts';

test('BT-4 every built-in template is one that a steward could have written, in both languages', () => {
  const ids = BUILT_IN_TEMPLATES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, ...form } of BUILT_IN_TEMPLATES) {
    expect(Id.safeParse(id).success, id).toBe(true);
    expect(NewTemplateForm.safeParse(form).success, id).toBe(true);
    for (const area of form.areas) expect(TemplateArea.parse(area)).toEqual(area);
    const areas = new Set<string>(form.areas.map((area) => area.id));
    expect(form.notes.filter(({ area }) => !areas.has(area))).toEqual([]);
    for (const text of [form.about.en, form.about.es]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(LATER_LIMITS.templateAbout);
    }
    expect(form.name.en).not.toBe(form.about.en);
  }
});

test('BT-4 a kind’s first template is the one that is listed first for it', () => {
  for (const { kind } of BUILT_IN_TEMPLATES) {
    const first = BUILT_IN_TEMPLATES.find((template) => template.kind === kind);
    expect(firstTemplateOf(kind)).toBe(first);
  }
});
