export * from './guard.ts';
export type { LockedPart } from './locked-parts.ts';
export * from './ports.ts';
export type { RoomConnection } from './room-ports.ts';
export * from './room-registry.ts';
export type { RoomWatcher } from './room-watcher.ts';
export { DocumentFull, type ServerChange } from './serving.ts';
export { UNREAD_LIMITS, type UnreadLimits } from './unread-limits.ts';
export * from './version-store.ts';
