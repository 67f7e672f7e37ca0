import type { Language } from '@throughline/protocol';
import type * as Y from 'yjs';
import { isOneOf } from '../document/is-one-of.ts';
import { transactLocally } from '../document/local-change.ts';
import { rootMap } from '../document/roots.ts';
import { keepTexts, readTexts, type TextView, type TextViews } from '../text/text-view.ts';
import type { Part } from '../watch/watch-board.ts';
import { EMPATHY_MAP_LABELS } from './labels.ts';
import {
  EVIDENCE_STRENGTHS,
  type EvidenceStrength,
  NEED_PARTS,
  type NeedPart,
} from './vocabulary.ts';

/** One blank of the need statement. */
export type NeedPartView = TextView;

export interface NeedView {
  /** Undefined for a blank that the document lacks: only the server makes one. */
  readonly parts: TextViews<NeedPart>;
  readonly strength: EvidenceStrength | undefined;
}

/** Reads the need statement. */
export function readNeed(doc: Y.Doc): NeedView {
  const need = rootMap(doc, 'need');
  const strength = need?.get('strength');
  return {
    parts: readTexts(NEED_PARTS, need),
    strength: isOneOf(EVIDENCE_STRENGTHS, strength) ? strength : undefined,
  };
}

/** The need statement as a sentence in this language; empty while nothing is in it. */
export function needSentence({ parts }: NeedView, language: Language): string {
  const words = (part: NeedPart) => parts[part]?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (NEED_PARTS.every((part) => words(part) === '')) return '';
  const [who, needs, because] = NEED_PARTS.map((part) => words(part) || '___');
  return EMPATHY_MAP_LABELS[language].needSentence({
    who: who ?? '',
    needs: needs ?? '',
    because: because ?? '',
  });
}

/** The need statement as a part of what is watched. */
export function watchedNeed(doc: Y.Doc): Part<NeedView> {
  let known: NeedView | undefined;
  return {
    root: 'need',
    renew() {
      const next = readNeed(doc);
      const parts = known ? keepTexts(known.parts, next.parts) : next.parts;
      const same = known?.parts === parts && known.strength === next.strength;
      if (!known || !same) known = { ...next, parts };
      return known;
    },
  };
}

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
