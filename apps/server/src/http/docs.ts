import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { docsPage } from './openapi/docs-page.ts';
import { openApiDocument } from './openapi/openapi-document.ts';

/** `GET /api/openapi.json`, and the same as a page to read: `GET /api/docs`. Both are made once. */
export function docs(): Router {
  const document = openApiDocument();
  const page = docsPage(document);
  const style = readFileSync(new URL('./openapi/docs.css', import.meta.url), 'utf8');
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/style.css', (_request, response) => {
    response.type('css').send(style);
  });
  return router;
}
