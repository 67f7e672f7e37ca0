import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';

/** Serves the built web client, its compressed copies where the browser takes them; any page address gets the one page. */
export function webClient(webDir: string): RequestHandler {
  if (!existsSync(join(webDir, 'index.html'))) return Router();
  return sirv(webDir, {
    etag: true,
    gzip: true,
    brotli: true,
    single: true,
    setHeaders: (response, path) => {
      const immutable = path.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
