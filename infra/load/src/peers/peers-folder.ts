import { fileURLToPath } from 'node:url';

/** Where the benchmark installs its peers; ignored by git, and no part of the workspace. */
export const PEERS_FOLDER = fileURLToPath(new URL('../../.peers/', import.meta.url));
/** A module in that folder, so that what it imports is found there. */
export const IMPORT_FROM_PEERS = 'import-from-here.mjs';
