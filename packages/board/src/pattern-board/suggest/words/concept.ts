/**
 * One thing that notes of this field speak of, with the everyday words for it in both languages. The first
 * English and the first Spanish word are what a reason calls it; all are single words, in any form.
 */
export interface Concept {
  readonly id: string;
  readonly en: readonly string[];
  readonly es: readonly string[];
}

/** Concepts from lines `id | english words | palabras españolas`. */
export function conceptsOf(lines: string): Concept[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', en = '', es = ''] = line.split('|').map((part) => part.trim());
      return { id, en: en.split(' '), es: es.split(' ') };
    });
}
