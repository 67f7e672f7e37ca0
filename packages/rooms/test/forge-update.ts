import type { Seeded } from '@throughline/testing';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
/** As it is written for the wire: before it is integrated an item names ids and roots. */
type Loose = { -readonly [Key in keyof Y.Item]: unknown };

/**
 * An honest update in which some items say of themselves what no editor would: another neighbour, another parent,
 * another key, an earlier clock, a value of somebody else's; and some deletions are of other things.
 * @param known ids of what the document holds
 */
export function forgeUpdate(
  update: Uint8Array,
  { chance, known, keys }: { chance: Seeded; known: readonly Y.ID[]; keys: readonly string[] },
): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || chance.below(3) > 0) continue;
    forgeItem(struct as unknown as Loose, { chance, known, keys });
  }
  for (const items of ds.clients.values()) {
    if (chance.below(4) === 0) items.splice(0, items.length);
  }
  if (chance.below(4) === 0) {
    const { client, clock } = chance.pick(known);
    const one = { clock, len: 1 + chance.below(3) };
    ds.clients.set(client, [...(ds.clients.get(client) ?? []), one] as never);
  }
  return encodeUpdate(structs, ds);
}

function forgeItem(
  item: Loose,
  { chance, known, keys }: { chance: Seeded; known: readonly Y.ID[]; keys: readonly string[] },
): void {
  switch (chance.below(6)) {
    case 0:
      item.origin = chance.pick(known);
      break;
    case 1:
      item.rightOrigin = chance.pick(known);
      break;
    case 2:
      item.origin = null;
      item.rightOrigin = null;
      item.parent = chance.pick(known);
      item.parentSub = chance.below(3) > 0 ? chance.pick(keys) : null;
      break;
    case 3:
      item.origin = null;
      item.rightOrigin = null;
      item.parent = chance.pick(['notes', 'items', 'fields']);
      item.parentSub = chance.pick(keys);
      break;
    case 4:
      item.parentSub = chance.pick(keys);
      break;
    default:
      item.content = new Y.ContentAny([chance.pick(keys)]);
      item.length = 1;
  }
}

export function encodeUpdate(structs: Decoded['structs'], ds: Decoded['ds']): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const byClient = new Map<number, Decoded['structs']>();
  for (const struct of structs) {
    byClient.set(struct.id.client, [...(byClient.get(struct.id.client) ?? []), struct]);
  }
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder as never, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size);
  for (const [client, items] of ds.clients) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, items.length);
    for (const { clock, len } of items) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}

/** The ids of everything that a document holds, item by item. */
export const idsIn = (doc: Y.Doc): readonly Y.ID[] =>
  [...doc.store.clients.values()].flatMap((structs) => structs.map(({ id }) => id));
