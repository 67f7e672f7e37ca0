import type { ThenNow } from '@throughline/protocol';
import { Router } from 'express';
import { earlierThan, requireConvening } from './carry-forward.ts';
import { type HttpContext, requireSession } from './context.ts';
import { presentConvenings } from './present.ts';

/** `GET /api/convenings/:id/then-now`: the opening of a convening that has one before it. */
export function thenNow(context: HttpContext): Router {
  const { directory, desk, thenNowDesk } = context;
  const router = Router();

  router.get('/convenings/:id/then-now', async (request, response) => {
    const { session } = await requireSession(context, request);
    const asked = await requireConvening(context, session, request.params.id);
    // A rehearsal opens as its day will.
    const real =
      asked.rehearsalOf === null ? undefined : await directory.convening(asked.rehearsalOf);
    const convening = real ?? asked;
    const [from] = await earlierThan(context, convening);
    const [summary = null] = from ? await presentConvenings(desk, [from]) : [];
    const told = from && (await thenNowDesk.tell(convening, from));
    const { networkId } = convening;
    const mayRead = (teamId: string) =>
      session.may('version.see', {
        networkId,
        owner: { type: 'team', teamId },
        locked: false,
        galleryOpen: false,
        onShow: false,
        rehearsal: false,
      });
    const answer: ThenNow = {
      convening: { id: convening.id, name: convening.name },
      from: summary,
      sealedAt: told?.sealedAt ?? null,
      network: told?.network ?? null,
      teams: (told?.teams ?? []).filter(({ team }) => mayRead(team.id)),
    };
    response.json(answer);
  });

  return router;
}
