import { serveCommits } from './serve-commits.ts';

serveCommits();
