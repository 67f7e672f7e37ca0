import { fileURLToPath } from 'node:url';

/** The folder that holds the workspace; every command runs there, whatever folder it was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where the scripts keep what they can make again: stamps, reports, a downloaded browser. Ignored by git. */
export const CACHE = `${ROOT}/node_modules/.cache/throughline`;
