/** Letters that come within this time of each other are one word. */
const WORD_MS = 700;

/** Finds lines by the letters that they begin with. */
export interface TypeAhead {
  /**
   * @param names what each line begins with
   * @param at the index of the line that has the keyboard
   * @returns the index of the next line that begins with what was typed; undefined when none does
   */
  find(letter: string, names: readonly string[], at: number): number | undefined;
}

export function makeTypeAhead(now: () => number = () => performance.now()): TypeAhead {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    find(letter, names, at) {
      typed = now() - last < WORD_MS ? typed + plain(letter) : plain(letter);
      last = now();
      // The same letter again goes on to the next line; more letters may stay on this one.
      const same = [...typed].every((other) => other === typed[0]);
      const wanted = same ? (typed[0] ?? '') : typed;
      const from = same ? at + 1 : at;
      for (let step = 0; step < names.length; step++) {
        const index = (from + step) % names.length;
        if (plain(names[index] ?? '').startsWith(wanted)) return index;
      }
      return undefined;
    },
  };
}

/** Without case, accents, and the marks that words are quoted with. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLocaleLowerCase();
}
