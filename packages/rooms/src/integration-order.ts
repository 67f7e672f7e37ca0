import * as Y from 'yjs';

type Structs = ReturnType<typeof Y.decodeUpdate>['structs'];

/**
 * Whether an update can be integrated to its last item: each item names only what is known or comes
 * before it. Items of one client come in their order; those of several may wait for each other, but
 * not in a circle.
 * @param known the next free clock of a client id before the update
 */
export function canBeIntegrated(structs: Structs, known: (client: number) => number): boolean {
  const waiting = new Map<number, Structs>();
  for (const struct of structs) {
    const queue = waiting.get(struct.id.client);
    if (queue) queue.push(struct);
    else waiting.set(struct.id.client, [struct]);
  }
  const reached = new Map<number, number>();
  const reach = (client: number) => Math.max(reached.get(client) ?? 0, known(client));
  for (let moved = true; moved && waiting.size > 0; ) {
    moved = false;
    for (const [client, queue] of waiting) {
      let next = 0;
      for (; next < queue.length; next++) {
        const struct = queue[next];
        if (!struct || !namesOnlyKnown(struct, reach)) break;
        reached.set(client, struct.id.clock + struct.length);
      }
      moved ||= next > 0;
      if (next === queue.length) waiting.delete(client);
      else waiting.set(client, queue.slice(next));
    }
  }
  return waiting.size === 0;
}

function namesOnlyKnown(struct: Structs[number], reach: (client: number) => number): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { origin, rightOrigin } = struct;
  // Before it is integrated, an item's parent is the id or the name that came over the wire.
  const parent = struct.parent as unknown;
  return [origin, rightOrigin, parent].every(
    (reference) => !(reference instanceof Y.ID) || reference.clock < reach(reference.client),
  );
}
