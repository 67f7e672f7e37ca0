import type { Server } from 'node:http';
import { CONTROL_PATH, DOCUMENTS_PATH } from '@throughline/protocol';
import type { DocumentPlane } from './document-plane/document-plane.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** The one upgrade handler: each path goes to its plane, and anything else is told that it is nothing. */
export function routeUpgrades(http: Server, documents: DocumentPlane): void {
  http.on('upgrade', (request, line, head) => {
    // Node has let go of this line: without a listener, one reset from outside would end the process.
    line.on('error', () => line.destroy());
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // Socket.IO hears the same event and takes its own: exactly what begins so.
    if (path.startsWith(`${CONTROL_PATH}/`)) return;
    if (path.startsWith(`${DOCUMENTS_PATH}/`)) documents.upgrade(request, line, head);
    else refuseUpgrade(line, 404);
  });
}
