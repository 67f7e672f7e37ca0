import * as z from 'zod/mini';

/**
 * How often a thing was changed. It stands in the answer, and quoted in its `ETag`; a change sends
 * it back as `If-Match`, so that two people who edit at once do not overwrite each other.
 */
export const Version = z.number().check(z.int(), z.minimum(0));

/** The `ETag` of a version. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version that an `If-Match` header names, or undefined for anything else. */
export function versionOf(ifMatch: string | undefined): number | undefined {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
