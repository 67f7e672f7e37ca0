import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomRegistry } from '@throughline/rooms';
import type { ControlPlane } from './control-plane/control-plane.ts';
import type { DocumentPlane } from './document-plane/document-plane.ts';
import type { OpenLines } from './open-lines.ts';

/** So long a server that stops waits for requests that are under way. */
const ANSWERED_WITHIN_MS = 1_500;

/** Between a poll's answer and the next poll of the same page. */
const NEXT_POLL_MS = 100;

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
  documents.leave();
  // A proxy that finds nobody listening goes to the next server.
  NetServer.prototype.close.call(http);
  // Who is between two polls comes again over the line that they have, and so hears when to come back. Lines that are
  // idle then are a proxy's, kept for whoever is next: they would come here by them once more.
  if (documents.connections['polled-documents'] + control.connections > 0)
    await pause(NEXT_POLL_MS);
  http.closeIdleConnections();
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
