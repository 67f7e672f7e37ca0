// What a message costs and how long it takes from one server's bus to another's, both in this process, over a real
// Redis: `pnpm --filter @throughline/bus run bus-cost 1000` publishes 1,000 messages a second for five seconds.
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@throughline/testing';
import { RedisServer } from '@throughline/testing/redis-server';
import { RedisBus } from '../src/index.ts';

const RATE = Number(process.argv[2] ?? 200);
const SECONDS = 5;
const BYTES = 300;
const DOCUMENTS = 50;

const redis = await RedisServer.start();
const open = () => RedisBus.open({ url: redis.url, namespace: 'cost' });
const [one, other] = [await open(), await open()];
const timesMs: number[] = [];
other.subscribe('rooms', ({ buffer, byteOffset }) => {
  timesMs.push(performance.now() - new DataView(buffer, byteOffset).getFloat64(0));
});

const cpu = process.cpuUsage();
const startedAt = performance.now();
let sent = 0;
while (sent < RATE * SECONDS) {
  await pause(5);
  const due = Math.floor(((performance.now() - startedAt) / 1_000) * RATE);
  for (; sent < due; sent++) {
    const message = new Uint8Array(BYTES);
    new DataView(message.buffer).setFloat64(0, performance.now());
    one.publish('rooms', `board-${sent % DOCUMENTS}`, message);
  }
}
await eventually('all are heard', () => timesMs.length === sent);
const { user, system } = process.cpuUsage(cpu);
const at = (part: number) => timesMs.toSorted((a, b) => a - b)[Math.floor(sent * part)]?.toFixed(1);
const eachUs = ((user + system) / sent).toFixed(0);
process.stdout.write(`${RATE} messages a second of ${BYTES} bytes, both servers in this process:
  p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ${eachUs} µs of CPU each
`);

await Promise.all([one.close(), other.close()]);
await redis.destroy();
