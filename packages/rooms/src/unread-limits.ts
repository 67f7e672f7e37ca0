/** How much may wait unread for one reader, in bytes, before it is sent less. */
export interface UnreadLimits {
  /** Above it no presence is sent. It is also where a reader counts as having caught up. */
  readonly presence: number;
  /** Above it nothing is sent, until it has caught up. */
  readonly document: number;
  /** Above it, what is kept back from it included, the reader is let go. */
  readonly all: number;
}

export const UNREAD_LIMITS: UnreadLimits = {
  presence: 65_536,
  document: 262_144,
  all: 4_194_304,
};
