import { createServer, type Server } from 'node:http';
import { loadPeer } from '../peers/load-peer.ts';
import { launch } from './launch.ts';
import { listenLocally } from './listen.ts';

interface SocketIo {
  readonly Server: new (http: Server) => object;
}
interface YSocketIoPackage {
  readonly YSocketIO: new (io: object, options: object) => YSocketIo;
}
interface YSocketIo {
  readonly persistence: { readonly provider: { destroy(): Promise<void> } } | null;
  initialize(): void;
}

// As its own server does it, but for the port. It reads YPERSISTENCE, its store's folder, by itself.
await launch(async () => {
  const { Server } = await loadPeer<SocketIo>('socket.io');
  const { YSocketIO } = await loadPeer<YSocketIoPackage>('y-socket.io/dist/server');
  const http = createServer();
  const documents = new YSocketIO(new Server(http), {});
  documents.initialize();
  const stop = async () => {
    await documents.persistence?.provider.destroy();
  };
  return { port: await listenLocally(http), stop };
});
