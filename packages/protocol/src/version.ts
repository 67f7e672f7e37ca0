/**
 * The wire's number. It rises whenever a frame, a schema or a close code changes its meaning;
 * `schema-hash.test.ts` fails when the schemas changed and this number did not.
 */
export const PROTOCOL_VERSION = 9;
