import { serveWith } from '../faulty-server.ts';
import { losingNews } from './losing-news.ts';
import { notReadingOn } from './not-reading-on.ts';

// The negative control: what is lost stays lost.
await serveWith({ aroundBus: losingNews, updateLog: notReadingOn });
