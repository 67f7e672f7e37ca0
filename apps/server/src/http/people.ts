import type { Person } from '@throughline/network';
import {
  NewPersonForm,
  PAGE_SIZE,
  type PeoplePage,
  PeopleQuery,
  PersonChange,
  PRESENCE_COLORS,
} from '@throughline/protocol';
import { Router } from 'express';
import { newId } from '../people/secrets.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { requireNetwork } from './networks.ts';
import { presentPerson } from './present-person.ts';
import { readBody } from './read-body.ts';
import { requirePerson, requireTeamOf } from './require-person.ts';

/** `/api/networks/:id/people` and `/api/people/:id`. */
export function people(context: HttpContext): Router {
  const { directory, signedIn, now } = context;
  const router = Router();

  router.get('/networks/:id/people', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'people.list', { networkId: network.id });
    const { team, limit = PAGE_SIZE, ...query } = readBody(PeopleQuery, request.query);
    const teamId = team === 'none' ? null : team;
    const found = await directory.people(network.id, { ...query, teamId, limit });
    const teams = await directory.teams(network.id);
    const page: PeoplePage = {
      items: found.items.map((person) => presentPerson(person, teams)),
      next: found.next ?? null,
    };
    response.json(page);
  });

  router.post('/networks/:id/people', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const form = readBody(NewPersonForm, request.body);
    const level = form.level ?? 'member';
    requireRight(session, 'person.add', { networkId: network.id, level });
    const teams = await requireTeamOf(context, network.id, form.teamId);
    const counts = await directory.countPeople(network.id);
    const person: Person = {
      id: newId(),
      key: newId(),
      otherKeys: [],
      networkId: network.id,
      teamId: form.teamId ?? null,
      name: form.name,
      role: form.role,
      superintendent: form.superintendent ?? false,
      level,
      language: form.language ?? 'en',
      color: counts.reduce((sum, { people }) => sum + people, 0) % PRESENCE_COLORS,
      email: form.email ?? null,
      state: 'expected',
      announced: true,
      createdAt: now(),
      lastSeenAt: null,
      version: 0,
    };
    const added = { networkId: network.id, thingId: person.id };
    await audited(context, actor, 'person.add', added, () => directory.addPerson(person));
    sendVersioned(response.status(201), presentPerson(person, teams));
  });

  router.patch('/people/:id', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const person = await requirePerson(context, session, request.params.id);
    const { networkId } = person;
    requireRight(session, 'person.change', person);
    const change = readBody(PersonChange, request.body);
    // The level that they have, and the one that they would have.
    if (change.level !== undefined) {
      requireRight(session, 'person.change', { networkId, level: change.level });
    }
    const teams = await requireTeamOf(context, networkId, change.teamId);
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    const version = requireVersion(request);
    const thing = { networkId, thingId: person.id };
    requireChanged(
      await audited(context, actor, 'person.change', thing, () =>
        directory.changePerson(person.id, version, given),
      ),
    );
    const changed = await requirePerson(context, session, person.id);
    signedIn.personChanged(changed);
    if (changed.level !== person.level) await signedIn.renewSecrets(person.id);
    sendVersioned(response, presentPerson(changed, teams));
  });

  router.delete('/people/:id', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const person = await requirePerson(context, session, request.params.id);
    requireRight(session, 'person.remove', person);
    const { id, version, networkId } = person;
    // Sent away, not erased: what they wrote stays, and so does the right to ask what is held.
    requireChanged(
      await audited(context, actor, 'person.remove', { networkId, thingId: id }, () =>
        directory.changePerson(id, version, { state: 'gone' }),
      ),
    );
    await context.returnLinks.revoke(id);
    const gone = await directory.person(id);
    if (gone) signedIn.personChanged(gone);
    response.status(204).end();
  });

  return router;
}
