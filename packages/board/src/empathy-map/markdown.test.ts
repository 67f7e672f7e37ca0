import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { newMap, noteIn, rawNote, TEXTS, write } from '../../test/sample.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { addNote } from './change-notes.ts';
import { empathyMapToMarkdown, type MarkdownLabels } from './markdown.ts';
import { setNeedStrength } from './need.ts';
import { readEmpathyMap } from './read-empathy-map.ts';

const LABELS: MarkdownLabels = {
  title: 'Mapa de empatía: Río *Alto*',
  areas: {
    who: 'Quién',
    'trying-to-do': 'Qué intenta',
    sees: 'Ve',
    says: 'Dice',
    does: 'Hace',
    hears: 'Oye',
    'thinks-and-feels': 'Piensa y siente',
    'need-statement': 'Y entonces',
  },
  lists: { strains: 'Pesos', hopes: 'Esperanzas' },
  kinds: { heard: 'oído', observed: 'visto', data: 'datos', guess: 'suposición' },
  roles: {
    'district-leader': 'distrito',
    principal: 'dirección',
    'teacher-leader': 'docente',
    parent: 'familia',
    'board-member': 'consejo',
    'community-representative': 'comunidad',
    other: 'otra',
  },
  strength: 'Evidencia',
  strengths: {
    interview: 'entrevista',
    observation: 'observación',
    data: 'datos',
    assumption: 'supuesto',
  },
  byScribe: 'by a scribe',
  noNotes: 'sin notas',
  needSentence: ({ who, needs, because }) => `${who} necesita ${needs} porque ${because}.`,
};

/** The export of a map with one note, from the line of that note on. */
function exported(text: string): string {
  const doc = newMap();
  write(doc, text, { list: 'says' });
  const markdown = empathyMapToMarkdown(readEmpathyMap(doc), LABELS);
  return /## 4\. Dice\n\n([\s\S]*?)\n\n##/.exec(markdown)?.[1] ?? '';
}

test('B-29 the eight areas stand in order, with their lists, and say so where they hold nothing', () => {
  const doc = newMap();
  write(doc, 'Una madre\nque trabaja de noche', { kind: 'observed', role: 'principal' });
  write(doc, 'שלום 👩🏽‍🏫', { list: 'hopes' });
  write(doc, '', { list: 'hopes', kind: 'data', role: 'other' });
  const { need } = readEmpathyMap(doc);
  if (need.parts.who) setFragmentText(need.parts.who.fragment, 'Una madre\nsola');
  if (need.parts.because) setFragmentText(need.parts.because.fragment, 'trabaja de noche');
  setNeedStrength(doc, 'interview');
  expect(empathyMapToMarkdown(readEmpathyMap(doc), LABELS)).toBe(`# Mapa de empatía: Río \\*Alto\\*

## 1. Quién

- Una madre\\
  que trabaja de noche *(visto, dirección)*

## 2. Qué intenta

*sin notas*

## 3. Ve

*sin notas*

## 4. Dice

*sin notas*

## 5. Hace

*sin notas*

## 6. Oye

*sin notas*

## 7. Piensa y siente

### Pesos

*sin notas*

### Esperanzas

- שלום 👩🏽‍🏫 *(oído, familia)*
- *(datos, otra)*

## 8. Y entonces

Una madre sola necesita \\_\\_\\_ porque trabaja de noche.

*Evidencia: entrevista*
`);
});

test.each([
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[x](javascript:1) ![y](z)', '\\[x\\](javascript:1) !\\[y\\](z)'],
  ['**b** _i_ ~~s~~ `c` a|b $x$', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` a\\|b \\$x\\$'],
  ['&lt; C:\\', '\\&lt; C:\\\\'],
  ['# heading', '\\# heading'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['+ plus', '\\+ plus'],
  ['- [ ] task', '\\- \\[ \\] task'],
  ['12. twelve', '12\\. twelve'],
  ['3) three', '3\\) three'],
  ['2.5 hours', '2\\.5 hours'],
  ['      code?', 'code?'],
  ['tab\there, bell\u0007', 'tab here, bell'],
])('B-30 nothing that a person wrote turns into markup: %j', (text, escaped) => {
  expect(exported(text)).toBe(`- ${escaped} *(oído, familia)*`);
});

test('B-30 a line of a note never begins a block of its own, and empty lines do not end the note', () => {
  expect(exported('a\n\n\n# b\n- c\\\n\n')).toBe('- a\\\n  \\# b\\\n  \\- c\\\\ *(oído, familia)*');
});

test('B-30 texts of every sort come through', () => {
  for (const text of TEXTS) {
    const letters = [...text].filter((letter) => letter > '\u007f');
    expect([...exported(text)].filter((letter) => letters.includes(letter))).toEqual(
      expect.arrayContaining(letters),
    );
  }
});

test('B-29 no name and no author key is in the export', () => {
  const doc = newMap();
  const id = write(doc, 'a', { author: 'author-key-1' });
  const markdown = empathyMapToMarkdown(readEmpathyMap(doc), LABELS);
  expect(markdown).not.toContain('author-key-1');
  expect(markdown).not.toContain(id);
  expect(noteIn(doc, id).fragment).toBe(rawNote(doc, id).get('text') as Y.XmlFragment);
});

test('BW-1 what was written down for somebody without a device says so', () => {
  const doc = newMap();
  const note = { author: 'key-ana', role: 'parent', language: 'en', by: 'scribe' } as const;
  addNote(doc, { ...note, list: 'says', kind: 'heard', text: 'Nobody called.' });
  expect(empathyMapToMarkdown(readEmpathyMap(doc), LABELS)).toContain(
    `- Nobody called. *(${LABELS.kinds.heard}, ${LABELS.roles.parent}, ${LABELS.byScribe})*`,
  );
});
