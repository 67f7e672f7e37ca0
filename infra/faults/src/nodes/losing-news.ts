import type { Bus } from '@throughline/bus';

/** One in so many messages is lost, without anybody hearing of it. */
const ONE_IN = 20;

/** A bus on which this server says less than it means to. */
export function losingNews(bus: Bus): Bus {
  return {
    nodeId: bus.nodeId,
    get measures() {
      return bus.measures;
    },
    get isAway() {
      return bus.isAway;
    },
    publish(topic, key, bytes) {
      if (Math.random() >= 1 / ONE_IN) bus.publish(topic, key, bytes);
    },
    subscribe: (topic, hear) => bus.subscribe(topic, hear),
    onAway: (hear) => bus.onAway(hear),
    close: () => bus.close(),
  };
}
