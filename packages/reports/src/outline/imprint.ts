import type { Language } from '@throughline/protocol';
import type { Fact, Paper } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** Where a paper comes from: what lets a reader find the very version that was printed. */
export interface Imprint {
  readonly language: Language;
  /** What the board is called. */
  readonly title: string;
  /** Whose it is; undefined for what is everybody's in the network. */
  readonly team: string | undefined;
  readonly network: string;
  readonly convening: string | undefined;
  /** Milliseconds since 1970: when it was printed. */
  readonly at: number;
  /** The hash of what it says (board SPEC, BH-4), whole. */
  readonly hash: string;
}

/** So much of a hash is enough to tell versions of one board apart, and can be read out. */
const HASH_SHOWN = 12;

/** The hash as it is printed: the same first characters that the list of versions shows. */
export const shortHash = (hash: string): string => hash.slice(0, HASH_SHOWN);

/** The day as people of that language write it. */
export const dayOf = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);

/** What stands under the title, and at the foot of every page. */
export function imprintOf(imprint: Imprint): Pick<Paper, 'about' | 'footer' | 'language'> {
  const { language, title, team, network, convening, at, hash } = imprint;
  const words = PAPER_WORDS[language];
  const fact = (name: string, text: string | undefined): Fact[] =>
    text === undefined || text === '' ? [] : [{ name, words: { text } }];
  return {
    language,
    about: [
      ...fact(words.team, team),
      ...fact(words.network, network),
      ...fact(words.convening, convening),
      ...fact(words.day, dayOf(at, language)),
      ...fact(words.version, shortHash(hash)),
    ],
    footer: [team ?? network, title, dayOf(at, language), `${words.version} ${shortHash(hash)}`]
      // A network's digest is called what the network is.
      .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
      .join(' · '),
  };
}
