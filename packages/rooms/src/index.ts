export * from './guard.ts';
export * from './ports.ts';
export type { RoomConnection, RoomWatcher } from './room.ts';
export * from './room-registry.ts';
export { UNREAD_LIMITS, type UnreadLimits } from './unread-limits.ts';
