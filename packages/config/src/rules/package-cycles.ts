import type { Rule } from '../tree.ts';

/** No package leads back to itself through its dependencies, those of its tests included. */
export const packageCycles: Rule = ({ manifests }) => {
  const next = new Map(
    manifests.map(({ name, dependencies, devDependencies }) => [
      name,
      [...dependencies, ...devDependencies],
    ]),
  );
  return manifests
    .map(({ name }) => wayBack(name, next))
    .filter((way) => way !== undefined)
    .map((way) => `a cycle: ${way.join(' → ')}`);
};

function wayBack(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] | undefined => {
    for (const other of next.get(name) ?? []) {
      if (other === start) return [...way, other];
      if (seen.has(other)) continue;
      seen.add(other);
      const found = walk(other, [...way, other]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
