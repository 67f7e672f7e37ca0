import { serveWith } from '../faulty-server.ts';
import { stoppingInFolds } from './stopping-in-folds.ts';

await serveWith({ updateLog: stoppingInFolds });
