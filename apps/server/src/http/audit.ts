import { type AuditPage, PAGE_SIZE, PageQuery } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { readBody } from './read-body.ts';

/** `GET /api/networks/:id/audit`: who did what that not everybody may do, and whether that is so. */
export function audit(context: HttpContext): Router {
  const { auditLog } = context;
  const router = Router();
  router.get('/networks/:id/audit', async (request, response) => {
    const { session } = await requireSession(context, request);
    const { id } = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'audit.see', { networkId: id });
    const { cursor, limit = PAGE_SIZE } = readBody(PageQuery, request.query);
    const [{ items, next }, broken] = await Promise.all([
      auditLog.entries(id, { cursor, limit }),
      auditLog.firstBroken(id),
    ]);
    const page: AuditPage = { items: [...items], next: next ?? null, intact: broken === undefined };
    response.json(page);
  });
  return router;
}
