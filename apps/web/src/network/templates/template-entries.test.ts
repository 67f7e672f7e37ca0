import { NewTemplateForm, type TemplateInfo } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { entriesOf, formOf, newArea, newKey } from './template-entries.ts';

const twice = (text: string) => ({ en: text, es: text });
const template: TemplateInfo = {
  id: 'norms',
  kind: 'notes',
  builtIn: true,
  replaces: null,
  name: { en: 'Norms', es: 'Acuerdos' },
  about: twice('When it is useful to say so'),
  areas: [{ id: 'we-agree', title: twice('We agree'), prompt: twice('') }],
  notes: [{ area: 'we-agree', text: 'Listen', language: 'en' }],
  version: 0,
};

test('a template that nobody changed is sent as it came', () => {
  const { areas, notes, name, about, kind } = template;
  expect(formOf(entriesOf(template, []), [])).toEqual({ areas, notes, name, about, kind });
});

test('new areas get ids of their titles, each once, and their notes follow them', () => {
  const entries = entriesOf(template, []);
  const area = { ...newArea(), title: { en: '', es: '¿Qué pasó, Ñandú?' } };
  const same = { ...newArea(), title: twice('We agree') };
  const strange = { ...newArea(), title: twice('…') };
  const note = { key: newKey(), area: area.key, text: 'Hola', language: 'es' as const };
  const form = formOf(
    { ...entries, areas: [...entries.areas, area, same, strange], notes: [note] },
    [],
  );
  expect(form.areas.map(({ id }) => id)).toEqual([
    'we-agree',
    'que-paso-nandu',
    'we-agree-2',
    'area',
  ]);
  expect(form.areas[1]?.title).toEqual(twice('¿Qué pasó, Ñandú?'));
  expect(form.notes).toEqual([{ area: 'que-paso-nandu', text: 'Hola', language: 'es' }]);
  expect(NewTemplateForm.safeParse(form).success).toBe(true);
});

test('of a kind with areas of its own only the words that differ are sent', () => {
  const kindAreas = [
    { id: 'who', title: twice('Who'), prompt: twice('Whose day?') },
    { id: 'says', title: twice('Says'), prompt: twice('Which words?') },
  ];
  const map = { ...template, kind: 'empathy-map' as const, areas: [], notes: [] };
  const entries = entriesOf(map, kindAreas);
  expect(entries.areas.map(({ id }) => id)).toEqual(['who', 'says']);
  expect(formOf(entries, kindAreas).areas).toEqual([]);
  const changed = entries.areas.map((area) =>
    area.id === 'says' ? { ...area, title: { en: 'Words', es: 'Palabras' } } : area,
  );
  expect(formOf({ ...entries, areas: changed }, kindAreas).areas).toEqual([
    { id: 'says', title: { en: 'Words', es: 'Palabras' }, prompt: twice('Which words?') },
  ]);
});
