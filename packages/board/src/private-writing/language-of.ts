import type { Language } from '@throughline/protocol';

const ENGLISH = new Set(
  `the a an and or but of to in on at for with from is are was were be been have has had do does did not no
  we they he she it you i my our their his her this that these those there what when who how why because so
  if can could would should will more less very all some many kids school students parents teachers`.split(
    /\s+/,
  ),
);
const SPANISH = new Set(
  `el la los las un una unos unas y o pero de del a al en con por para sin es son era eran fue ser está están
  ha han había hay no sí nos ellos ellas él ella usted ustedes yo mi mis nuestro nuestra su sus este esta esto
  ese esa eso estos estas qué que cuando quien cómo como porque si puede más menos muy todo todos algunos
  niños escuela estudiantes padres maestros familias se le les lo me te tu`.split(/\s+/),
);

/**
 * In which language a text seems to be written, from its words alone: where a note names nobody, the
 * language that its writer reads in must not stand on it.
 */
export function languageOf(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spanish = words.filter((word) => SPANISH.has(word) && !ENGLISH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word) && !SPANISH.has(word)).length;
  if (spanish !== english) return spanish > english ? 'es' : 'en';
  return /[ñáéíóú¿¡]/i.test(text) ? 'es' : 'en';
}
