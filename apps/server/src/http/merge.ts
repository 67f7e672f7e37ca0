import { mayKeepSessions, mergedPerson, type Person } from '@throughline/network';
import { MatchRequest, MergeRequest } from '@throughline/protocol';
import { Router } from 'express';
import { Turns } from '../turns.ts';
import { changePerson } from './change-person.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { presentPerson } from './present-person.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { requirePerson } from './require-person.ts';

/**
 * `POST /api/people/:id/match`: who came unannounced is that entry of the roster.
 * `POST /api/people/:id/merge`: two entries are one person.
 * Asked again, they answer the same: an entry that is gone is taken in already.
 */
export function merge(context: HttpContext): Router {
  const { directory, signedIn } = context;
  const router = Router();
  const turns = new Turns();

  router.post('/people/:id/match', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const came = await requirePerson(context, session, request.params.id);
    requireRight(session, 'person.merge', came);
    const { expectedId } = readBody(MatchRequest, request.body);
    await turns.take(came.networkId, async () => {
      const entry = await otherEntry(came, expectedId);
      if (!entry) return;
      requireRight(session, 'person.merge', entry);
      // Somebody else's seat: two who came are merged, not matched.
      if (entry.state !== 'expected') throw new HttpProblem('wrong-stage');
      await take(came, entry, { told: 'roster', as: 'person.match', actor });
    });
    await answer(response, came.id);
  });

  router.post('/people/:id/merge', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const stays = await requirePerson(context, session, request.params.id);
    requireRight(session, 'person.merge', stays);
    const { otherId } = readBody(MergeRequest, request.body);
    await turns.take(stays.networkId, async () => {
      const goes = await otherEntry(stays, otherId);
      if (!goes) return;
      requireRight(session, 'person.merge', goes);
      await take(stays, goes, { told: 'stays', as: 'person.merge', actor });
    });
    await answer(response, stays.id);
  });

  /** Undefined once it was taken in. */
  async function otherEntry(stays: Person, otherId: string): Promise<Person | undefined> {
    const other = await directory.person(otherId);
    if (otherId === stays.id) throw new HttpProblem('invalid-form', { otherId: 'invalid' });
    if (other && other.networkId !== stays.networkId) throw new HttpProblem('not-found');
    return other;
  }

  /** First what is to be known of them, then the entries: cut off between the two, it can be asked again. */
  async function take(
    stays: Person,
    goes: Person,
    {
      told,
      as,
      actor,
    }: { told: 'stays' | 'roster'; as: 'person.match' | 'person.merge'; actor: Person },
  ): Promise<void> {
    const { networkId } = stays;
    const taken = { networkId, thingId: goes.id };
    if (!mayKeepSessions(stays, goes)) await signedIn.endAllOf(goes);
    await changePerson(context, stays.id, mergedPerson(stays, goes, told));
    const isMerged = await audited(context, actor, as, taken, () =>
      directory.mergePeople(stays.id, goes.id),
    );
    if (!isMerged) throw new HttpProblem('not-found');
    await context.pollDesk.merged(stays.id, goes.id);
    const merged = await directory.person(stays.id);
    if (merged) signedIn.personMerged(goes.id, merged);
    if (networkId) context.lobbyChanged(networkId);
  }

  async function answer(
    response: { json: (body: unknown) => unknown },
    personId: string,
  ): Promise<void> {
    const person = await directory.person(personId);
    if (!person?.networkId) throw new HttpProblem('not-found');
    response.json(presentPerson(person, await directory.teams(person.networkId)));
  }

  return router;
}
