import type * as Y from 'yjs';
import { rootMap } from './document-maps.ts';
import { transactLocally } from './local-change.ts';
import { EVIDENCE_STRENGTHS, type EvidenceStrength, isOneOf } from './vocabulary.ts';

/**
 * Says what the need statement rests on; undefined takes the answer back.
 * @returns false, and nothing changed, for an unknown strength
 */
export function setNeedStrength(doc: Y.Doc, strength: EvidenceStrength | undefined): boolean {
  const need = rootMap(doc, 'need');
  if (!need || (strength !== undefined && !isOneOf(EVIDENCE_STRENGTHS, strength))) return false;
  if (need.get('strength') === strength) return true;
  transactLocally(doc, () => {
    if (strength === undefined) need.delete('strength');
    else need.set('strength', strength);
  });
  return true;
}
