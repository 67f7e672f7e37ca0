import { serveWith } from '../faulty-server.ts';
import { losingNews } from './losing-news.ts';

await serveWith({ aroundBus: losingNews });
