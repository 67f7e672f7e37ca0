/** More values than this at once no query is given: each database has a limit of its own. */
const MOST = 500;

/** What is asked for, in parts that a query can be given. */
export function inChunks<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let from = 0; from < items.length; from += MOST) chunks.push(items.slice(from, from + MOST));
  return chunks;
}
