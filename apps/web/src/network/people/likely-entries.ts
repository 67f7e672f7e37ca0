import type { PersonInfo } from '@throughline/protocol';

/** An entry of the roster that may be the person who came. */
export interface LikelyEntry {
  person: PersonInfo;
  /** 0: nothing in common, 1: the same name. */
  likeness: number;
}

/** Below this two names have nothing to do with each other. */
const LEAST_LIKENESS = 0.34;
/** How much the same team, and the same role, speak for it. */
const SAME_TEAM = 0.08;
const SAME_ROLE = 0.04;

/**
 * Which entries may be the person who came: by the words of their names, without accents and in any
 * order, a short form of a word counting for most of it. The likeliest come first.
 */
export function likelyEntries(
  came: PersonInfo,
  expected: readonly PersonInfo[],
  most = 3,
): readonly LikelyEntry[] {
  return expected
    .map((person) => ({ person, likeness: likenessOf(came, person) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.person.name.localeCompare(b.person.name))
    .slice(0, most);
}

function likenessOf(came: PersonInfo, entry: PersonInfo): number {
  const names = likenessOfNames(came.name, entry.name);
  if (names === 0) return 0;
  const sameTeam = came.team !== null && came.team.id === entry.team?.id ? SAME_TEAM : 0;
  const sameRole = came.role === entry.role ? SAME_ROLE : 0;
  return names + sameTeam + sameRole;
}

/** How alike two names are, 0 to 1. */
export function likenessOfNames(one: string, other: string): number {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  if (short.length === 0) return 0;
  const left = [...long];
  let sum = 0;
  for (const word of short) {
    const scores = left.map((candidate) => likenessOfWords(word, candidate));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    sum += best;
    left.splice(scores.indexOf(best), 1);
  }
  // A first name alone is a hint; the whole name is nearly a proof.
  return (sum / short.length) * (0.7 + 0.3 * (short.length / long.length));
}

function likenessOfWords(one: string, other: string): number {
  if (one === other) return 1;
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short.length >= 2 && long.startsWith(short)) return 0.8;
  if (short.length === 1 && long.startsWith(short)) return 0.5;
  const distance = editDistance(one, other);
  return distance <= 1 && short.length >= 4 ? 0.8 : distance <= 2 && short.length >= 6 ? 0.6 : 0;
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How many letters must be put in, taken out or changed. */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + change,
        ),
      );
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
