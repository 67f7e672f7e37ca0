import type { SimilarSignals } from './similar-signals.ts';
import type { Shared } from './what-texts-share.ts';

/**
 * From this likeness on something is worth a person's time. On the labelled notes of the test it leaves four in
 * five of the first choices, and of those six in seven are right.
 */
export const WORTH_OFFERING = 0.2;

/** "These two may belong together": said to a person, who alone decides. */
export interface Offer {
  readonly signal: string;
  /** The other one, which it is like. */
  readonly beside: string;
  /** The cluster that the other one is in; null where the two would begin one. */
  readonly cluster: string | null;
  /** Why; never empty. */
  readonly shared: readonly Shared[];
}

/** What a person has said no to: neither way round is it offered to them again. */
export function declinedKey(signal: string, beside: string): string {
  return signal < beside ? `${signal} ${beside}` : `${beside} ${signal}`;
}

export interface OfferAbout {
  readonly index: SimilarSignals;
  /** Which cluster a signal is in; null for one that is in none. */
  readonly clusterOf: (id: string) => string | null;
  /** Keys of `declinedKey`. */
  readonly declined: ReadonlySet<string>;
}

/**
 * What this one is likest to, as long as it is not in one cluster with it.
 * @returns undefined where nothing is like enough
 */
export function offerFor(signal: string, about: OfferAbout): Offer | undefined {
  const mine = about.clusterOf(signal);
  const isElsewhere = (id: string) => {
    const theirs = about.clusterOf(id);
    return (mine === null || theirs !== mine) && !about.declined.has(declinedKey(signal, id));
  };
  const [first] = about.index.similarTo(signal, isElsewhere);
  if (!first || first.likeness < WORTH_OFFERING) return undefined;
  return { signal, beside: first.id, cluster: about.clusterOf(first.id), shared: first.shared };
}

/** The first of these, in their order, that something can be offered for: one at a time. */
export function nextOffer(signals: Iterable<string>, about: OfferAbout): Offer | undefined {
  for (const signal of signals) {
    const offer = offerFor(signal, about);
    if (offer) return offer;
  }
  return undefined;
}
