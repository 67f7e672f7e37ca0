import { createHmac, randomInt } from 'node:crypto';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { fold } from '@throughline/network';
import type { Language } from '@throughline/protocol';

const WORDS_IN_A_PHRASE = 4;

/** Words that nobody should have to read out in a room of teachers and parents. */
const NOT_ALOUD = new Set(
  `abuse alcohol arrest bomb cannon cigar crime cruel death drunk enemy gun hate hurt kill knife
  murder naked poison prison punch riot rifle shoot slave suicide suspect thief trigger victim violin
  virus weapon abismo alcohol amargo arma bala bomba brutal cadena caer castigo celda cigarro crimen
  crisis cruel daga delito demonio droga duelo enemigo fiebre fusil golpe guerra herida humo infierno
  ladron miedo miseria misil morir muerte odio pena penal pistola robar sangre sexo sufrir temor
  tumba veneno vicio villano violar`.split(/\s+/),
);

const spoken = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !NOT_ALOUD.has(fold(word)));

/** Short everyday words that are far apart by their first four letters. */
export const PHRASE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: spoken(english),
  es: spoken(spanish.map((word) => word.normalize('NFC'))),
};

/** Four words, drawn evenly: 43 bits and more. */
export const newPhrase = (language: Language): string[] =>
  Array.from({ length: WORDS_IN_A_PHRASE }, () => {
    const words = PHRASE_WORDS[language];
    return words[randomInt(words.length)] ?? '';
  });

/**
 * What the store holds in place of a phrase, whatever its case, its accents and what stands between
 * its words. There are few enough to be tried one by one, were it not for the pepper.
 */
export const hashPhrase = (phrase: string, pepper: Uint8Array): string =>
  createHmac('sha256', pepper).update(fold(phrase)).digest('hex');
