import type { Language } from '@throughline/protocol';

/** Everyday names for the reader, in both languages. */
export type Names = Readonly<Record<Language, string>>;

/** Something that notes of this field speak of, with the words for it. */
export interface Concept {
  readonly id: string;
  /** The part of school life that it belongs to; undefined for who and where, which is in every second note. */
  readonly area: string | undefined;
  readonly names: Names;
  /** Single words, in any form of them; one that ends with `!` in that form only. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** A part of school life: what concepts have in common that are about one thing. */
export interface Area {
  readonly id: string;
  readonly names: Names;
}

/**
 * Reads lines `# area | name | nombre` and under each `id | english words | palabras españolas`; the first word of
 * each language is what a reason calls the concept. Concepts under `# -` have no area.
 */
export function fieldWords(lines: string): { areas: Area[]; concepts: Concept[] } {
  const areas: Area[] = [];
  const concepts: Concept[] = [];
  let area: string | undefined;
  for (const line of lines.trim().split('\n')) {
    const [id = '', en = '', es = ''] = line
      .replace('# ', '')
      .split('|')
      .map((part) => part.trim());
    if (line.startsWith('# ')) {
      area = id === '-' ? undefined : id;
      if (area) areas.push({ id, names: { en, es } });
      continue;
    }
    const words = { en: en.split(' '), es: es.split(' ') };
    concepts.push({ id, area, names: { en: first(words.en), es: first(words.es) }, words });
  }
  return { areas, concepts };
}

function first(words: readonly string[]): string {
  return (words[0] ?? '').replace('!', '');
}
