import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { RoomRegistry } from '@throughline/rooms';
import type { ControlPlane } from './control-plane/control-plane.ts';
import type { DocumentPlane } from './document-plane/document-plane.ts';
import type { OpenLines } from './open-lines.ts';

/** So long a server that stops waits for requests that are under way. */
const ANSWERED_WITHIN_MS = 1_500;

/**
 * Takes no new line any more, makes what is under way durable and acks it, and tells everybody when to come back:
 * to this server when it is there again, or to another one at once. Resolves when they have gone, or are given up.
 */
export async function sendEverybodyAway(parts: {
  http: Server;
  rooms: RoomRegistry;
  documents: DocumentPlane;
  control: ControlPlane;
}): Promise<void> {
  const { http, rooms, documents, control } = parts;
  // A proxy that finds nobody listening goes to the next server. Lines that stand are left open, as `http.close()`
  // would not: by the next poll over one of them somebody hears when to come back.
  NetServer.prototype.close.call(http);
  documents.leave();
  await Promise.all([rooms.close().then(() => documents.close()), control.sendAway()]);
}

/** Answers the requests that are under way, and ends every line that is left. */
export async function endLines(parts: {
  http: Server;
  underWay: OpenLines;
  control: ControlPlane;
}): Promise<void> {
  const { http, underWay, control } = parts;
  await underWay.closed(ANSWERED_WITHIN_MS);
  http.closeAllConnections();
  await control.close();
}
