import type { Person } from '@throughline/network';
import { MeChange } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireSession } from './context.ts';
import { requireChanged } from './if-match.ts';
import { presentSession } from './present.ts';
import { readBody } from './read-body.ts';

/** How old what is known of somebody's last visit may be. */
const SEEN_EVERY_MS = 60_000;

/** `GET` and `PATCH /api/me`: who this browser is signed in as. */
export function me(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/me', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    if (now() - (person.lastSeenAt ?? 0) > SEEN_EVERY_MS) {
      await directory.seen(person.id, now());
      session.change({ ...person, lastSeenAt: now() });
    }
    response.json(await presentSession(context, person));
  });

  router.patch('/me', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { language, name, reminders } = readBody(MeChange, request.body);
    if (language !== undefined) await directory.setLanguage(person.id, language);
    if (reminders !== undefined) await context.reminders.setOff(person.id, !reminders, now());
    if (name !== undefined) await rename(context, person.id, name);
    const changed = (await directory.person(person.id)) ?? person;
    if (name === undefined) session.change(changed);
    // On every device of theirs, and on every board that they have open.
    else context.signedIn.personChanged(changed);
    response.json(await presentSession(context, changed));
  });

  return router;
}

/** One's own name: who is quicker does not matter, for there is one who writes. */
async function rename(
  { directory }: HttpContext,
  personId: Person['id'],
  name: string,
): Promise<void> {
  const stored = await directory.person(personId);
  requireChanged(await directory.changePerson(personId, stored?.version ?? 0, { name }));
}
