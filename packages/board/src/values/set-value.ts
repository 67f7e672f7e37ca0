import type * as Y from 'yjs';
import { transactLocally } from '../document/local-change.ts';
import type { ValueShapes } from './value.ts';

/**
 * Sets one plain value of a map as one change; undefined takes it back. A value that is taken back is null, and
 * never a missing key: an undo can put back what a key held, but takes no key out of a note or an item.
 * @returns false, and nothing changed, for a name or a value that its shapes do not know
 */
export function setValue(
  map: Y.Map<unknown> | undefined,
  shapes: ValueShapes,
  { name, value }: { name: string; value: unknown },
): boolean {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (!map?.doc || !shape) return false;
  const parsed = value === undefined ? undefined : shape.parse(value);
  if (value !== undefined && parsed === undefined) return false;
  if ((map.get(name) ?? undefined) === parsed) return true;
  transactLocally(map.doc, () => void map.set(name, parsed ?? null));
  return true;
}
