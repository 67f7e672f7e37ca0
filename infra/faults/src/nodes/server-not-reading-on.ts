import { serveWith } from '../faulty-server.ts';
import { notReadingOn } from './not-reading-on.ts';

// The negative control: what it was not told it never finds.
await serveWith({ updateLog: notReadingOn });
