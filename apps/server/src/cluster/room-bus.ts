import { type Bus, decodeRoomNews, encodeRoomNews, partsOf } from '@throughline/bus';
import type { RoomBus, RoomNews, RoomRegistry } from '@throughline/rooms';

const TOPIC = 'rooms';

/** The way from this server's rooms to those of the others. */
export class RoomsOverBus implements RoomBus {
  readonly #bus: Bus;

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  get isAway(): boolean {
    return this.#bus.isAway;
  }

  publish(news: RoomNews): void {
    for (const part of partsOf(news)) {
      this.#bus.publish(TOPIC, part.documentId, encodeRoomNews(part));
    }
  }
}

interface Ports {
  readonly bus: Bus;
  readonly rooms: Pick<RoomRegistry, 'hear' | 'lookAround' | 'meetAgain'>;
  readonly inBackground: (work: Promise<unknown>) => void;
}

/**
 * Has the rooms hear what other servers do. When something may have been lost, each open document is compared with
 * its log, and who is there is asked again.
 */
export function hearOtherRooms({ bus, rooms, inBackground }: Ports): void {
  bus.subscribe(TOPIC, (bytes, from) => {
    const news = decodeRoomNews(bytes);
    // The bus sets it aside, counts it and says so.
    if (!news) throw new Error('no news of a room');
    rooms.hear(news, from);
  });
  bus.onAway((isAway) => {
    if (isAway) return;
    inBackground(rooms.lookAround());
    rooms.meetAgain();
  });
}
