import { BUILT_IN_TEMPLATES } from '@throughline/board/templates';
import { LANGUAGES } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { countParts, readPdf, solid } from '../../test/read-pdf.ts';
import { blankParts } from './blank-parts.ts';
import { writeBlank } from './write-blank.ts';

test('TP-9 every template is a tagged sheet on both papers, in both languages, with all its parts', async () => {
  for (const template of BUILT_IN_TEMPLATES) {
    for (const language of LANGUAGES) {
      const size = language === 'en' ? 'letter' : 'a4';
      const bytes = await writeBlank({ ...template, network: 'Mountain', language }, { size });
      const { pages, title, isTagged, language: said } = await readPdf(bytes);
      expect([title, said, isTagged]).toEqual([template.name[language], language, true]);
      const parts = blankParts(template.kind, template.areas, language);
      expect(parts.length).toBeGreaterThan(0);
      expect(countParts(bytes, 'H2')).toBe(parts.length);
      const words = solid(pages.join(''));
      for (const part of parts) {
        expect(words).toContain(solid(part.title));
        expect(words).toContain(solid(part.prompt));
        for (const name of [...part.fields, ...part.columns, ...part.ticks]) {
          expect(words).toContain(solid(name));
        }
      }
      expect(words).not.toContain('□');
    }
  }
}, 60_000);

test('TP-9 a template’s own words stand in the place of its kind’s', () => {
  const areas = [{ id: 'who', title: { en: 'Our child', es: 'x' }, prompt: { en: '?', es: 'x' } }];
  const [first, second] = blankParts('empathy-map', areas, 'en');
  expect([first?.title, first?.prompt]).toEqual(['Our child', '?']);
  expect(second?.title).toBe('Trying to do');
});
