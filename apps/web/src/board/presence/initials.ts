/** A letter with what is written over or under it. */
const LETTER = /\p{L}\p{M}*/u;

/** One or two letters that stand for a name: of its first and its last word that has any. */
export function initials(name: string): string {
  const letters = name
    .normalize()
    .split(/\s+/)
    .flatMap((word) => LETTER.exec(word) ?? []);
  const [first = ''] = letters;
  const last = letters.length > 1 ? letters.at(-1) : '';
  // A name of signs alone is still told from an empty one.
  return `${first}${last}`.toLocaleUpperCase() || ([...name.trim()][0] ?? '');
}
