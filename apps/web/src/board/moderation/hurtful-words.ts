import type { Language } from '@throughline/protocol';

/**
 * Words and turns that judge people in place of telling what happened to them, without accents. A short list, offered
 * and never imposed: somebody's own words, as a quote, are theirs.
 */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'stupid',
    'dumb',
    'idiot',
    'idiots',
    'moron',
    'morons',
    'lazy',
    'crazy',
    'insane',
    'psycho',
    'retard',
    'retarded',
    'loser',
    'losers',
    'freak',
    'freaks',
    'trash',
    'ghetto',
    'thug',
    'thugs',
    'savages',
    'illegals',
    'worthless',
    'hopeless',
    'disgusting',
    'shut up',
    'those people',
    'those parents',
    'those kids',
    'bad kids',
    'low kids',
    'broken homes',
  ],
  es: [
    'estupido',
    'estupida',
    'estupidos',
    'estupidas',
    'tonto',
    'tonta',
    'tontos',
    'tontas',
    'idiota',
    'idiotas',
    'imbecil',
    'imbeciles',
    'flojo',
    'floja',
    'flojos',
    'flojas',
    'vago',
    'vaga',
    'vagos',
    'vagas',
    'loco',
    'loca',
    'locos',
    'locas',
    'retrasado',
    'retrasada',
    'retrasados',
    'retrasadas',
    'inutil',
    'inutiles',
    'basura',
    'asqueroso',
    'asquerosa',
    'salvajes',
    'callate',
    'esa gente',
    'esos padres',
    'esos ninos',
    'malos ninos',
    'familias rotas',
  ],
};

const ALL = new Set([...WORDS.en, ...WORDS.es]);
const LONGEST = 2;

/** The first word or turn of the list in a text, in whatever language, as it is written there. */
export function hurtfulWord(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  for (let at = 0; at < words.length; at++) {
    for (let count = LONGEST; count > 0; count--) {
      const said = words.slice(at, at + count).join(' ');
      if (ALL.has(folded(said))) return said;
    }
  }
  return undefined;
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
