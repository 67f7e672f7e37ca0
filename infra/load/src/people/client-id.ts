/** Yjs draws client ids from 32 bits; these have the usual length on the wire, and none comes twice. */
export const clientIdOf = (number: number): number => 2_000_000_000 + number;
