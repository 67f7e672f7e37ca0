import { ackEarly } from './ack-early.ts';
import { serveWith } from './faulty-server.ts';

// The negative control: the real server, but for one lie in its log. A run of kills must catch it.
await serveWith({ updateLog: ackEarly });
