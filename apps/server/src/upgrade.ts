import type { Server } from 'node:http';
import { CONTROL_PATH, DOCUMENTS_PATH } from '@throughline/protocol';
import type { DocumentPlane } from './document-plane/document-plane.ts';

/** The one upgrade handler: each path goes to its plane, and anything else is told that it is nothing. */
export function routeUpgrades(http: Server, documents: DocumentPlane): void {
  http.on('upgrade', (request, line, head) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // Socket.IO hears the same event and takes its own.
    if (path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`)) return;
    if (path.startsWith(`${DOCUMENTS_PATH}/`)) {
      documents.upgrade(request, line, head);
      return;
    }
    line.on('error', () => line.destroy());
    line.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
