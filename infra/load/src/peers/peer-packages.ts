/**
 * The servers to compare with, at these very versions. All are MIT or as free, and none of them is in
 * the workspace or its lockfile: the benchmark installs them into a folder of its own.
 */
export const PEER_PACKAGES = {
  '@hocuspocus/extension-redis': '4.7.0',
  '@hocuspocus/extension-sqlite': '4.7.0',
  '@hocuspocus/server': '4.7.0',
  // 0.1.5 wants Yjs 14 and does not install cleanly beside Yjs 13.
  '@y/websocket-server': '0.1.1',
  'y-leveldb': '0.1.2',
  'y-protocols': '1.0.7',
  'y-socket.io': '1.1.3',
  lib0: '0.2.120',
  yjs: '13.6.33',
} as const;

/** The version that Hocuspocus's store asks for fetches its binary by a script; this one brings it along. */
export const PEER_OVERRIDES = { 'better-sqlite3': '13.2.0' } as const;
