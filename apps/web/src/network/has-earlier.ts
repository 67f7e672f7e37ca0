import type { ConveningSummary } from '@throughline/protocol';

/** Whether a convening that has begun was before this one, as far as a list tells: the server knows which. */
export const hasEarlier = (
  convenings: readonly Pick<ConveningSummary, 'id' | 'stage'>[],
  { id }: Pick<ConveningSummary, 'id'>,
): boolean => convenings.some((one) => one.id !== id && one.stage !== 'planned');
