/**
 * How a change to a thing ended that two people may edit: `stale` when it is not at the version that
 * the change was made to, `unknown` when there is no such thing. Only `changed` stored anything.
 */
export type Changed = 'changed' | 'stale' | 'unknown';
