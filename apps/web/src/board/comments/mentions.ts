import type { BoardPerson } from '@throughline/protocol';

/** The name that is being typed after an `@` that ends at the caret; undefined when there is none. */
export function mentionAt(
  text: string,
  caret: number,
): { from: number; typed: string } | undefined {
  const found = /(?:^|\s)@([^\s@]{0,30}(?: [^\s@]{0,30})?)$/u.exec(text.slice(0, caret));
  if (found === null) return undefined;
  const typed = found[1] ?? '';
  return { from: caret - typed.length - 1, typed };
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose names begin so, without case and accents; five at most. */
export function peopleNamed(
  people: readonly BoardPerson[],
  typed: string,
  me: string,
): readonly BoardPerson[] {
  const wanted = folded(typed);
  return people
    .filter(({ key, name }) => {
      const plain = folded(name);
      return key !== me && (plain.startsWith(wanted) || plain.includes(` ${wanted}`));
    })
    .slice(0, 5);
}

/** Author keys of those whom a text names after an `@`; of two names that begin alike the longer one counts. */
export function mentionedIn(text: string, people: readonly BoardPerson[]): readonly string[] {
  let rest = text;
  const keys: string[] = [];
  for (const { key, name } of [...people].sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(`@${name}`)) continue;
    keys.push(key);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return keys;
}
