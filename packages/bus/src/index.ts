export { Alone } from './alone.ts';
export type { Bus, BusMeasures } from './bus.ts';
export { RedisBus, type RedisBusEvent, type RedisBusOptions } from './redis/redis-bus.ts';
export { RedisProblem } from './redis/redis-problem.ts';
export { decodeRoomNews, encodeRoomNews } from './room-news.ts';
export { partsOf } from './room-news-parts.ts';
export { Roster, type RosterBus } from './roster.ts';
export { ROSTER_BOUNDS, type RosterEntry } from './roster-message.ts';
