import type { Page } from '@playwright/test';

/** A network as its first weeks leave it, made through the API by the steward whose page this is. */
export interface Furnished {
  networkId: string;
  conveningId: string;
  teamIds: string[];
}

interface Roster {
  team: string;
  people: readonly (readonly [name: string, role: string])[];
}

const ROSTERS: readonly Roster[] = [
  {
    team: 'Juniper Creek School District',
    people: [
      ['Ana Lucía Ortega', 'district-leader'],
      ['Bo Whitfield', 'principal'],
      ['Cy Aranda', 'teacher-leader'],
      ['Dee Park', 'parent'],
      ['Eli Stone', 'board-member'],
    ],
  },
  {
    team: 'Mesa Linda Unified',
    people: [
      ['Fern Lujan', 'teacher-leader'],
      ['Gus Ito', 'community-representative'],
    ],
  },
  { team: 'Harbor Point Charter Schools and Learning Centers of the Eastern Plains', people: [] },
];

/** Asks the server in the name of whoever is signed in on this page. */
export async function ask<Answer = { id: string }>(
  page: Page,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  version?: number,
): Promise<Answer> {
  const answer = await page.evaluate(
    async ([method, path, body, version]) => {
      const response = await fetch(`/api${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(version === null ? {} : { 'if-match': `"${version}"` }),
        },
        body: body === null ? null : JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body ?? null, version ?? null] as const,
  );
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return (answer.text === '' ? {} : JSON.parse(answer.text)) as Answer;
}

/** A day so many days from now. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A network in its fourth week: two convenings, visits, webinars and a showcase, three teams, some people. */
export async function furnish(page: Page): Promise<Furnished> {
  const { id: networkId } = await ask(page, 'POST', '/networks', {
    name: { en: 'Front Range learning network', es: 'Red de aprendizaje del Front Range' },
  });
  const phases = [
    ['Convening 1', 'Encuentro 1', 'convening', -21, -21],
    ['Site visits', 'Visitas a escuelas', 'visits', -9, 16],
    ['Knowledge-building webinars', 'Seminarios para aprender más', 'webinars', -9, 37],
    ['Convening 2', 'Encuentro 2', 'convening', 43, 43],
    ['Showcase', 'Muestra final', 'showcase', 64, 66],
  ] as const;
  for (const [en, es, kind, from, to] of phases) {
    await ask(page, 'POST', `/networks/${networkId}/phases`, {
      name: { en, es },
      kind,
      startsOn: dayFromNow(from),
      endsOn: dayFromNow(to),
    });
  }
  const teamIds: string[] = [];
  for (const { team, people } of ROSTERS) {
    const { id } = await ask(page, 'POST', `/networks/${networkId}/teams`, {
      name: team,
      organisation: team.includes('Charter') ? 'charter' : 'district',
      size: 'medium',
      setting: 'rural',
    });
    teamIds.push(id);
    for (const [name, role] of people) {
      await ask(page, 'POST', `/networks/${networkId}/people`, { name, role, teamId: id });
    }
  }
  const convenings = [
    ['Convening 1: listening', 'Encuentro 1: escuchar', -21, 'Community college, room 12'],
    ['Convening 2: one goal', 'Encuentro 2: una meta', 43, ''],
  ] as const;
  let conveningId = '';
  for (const [en, es, day, place] of convenings) {
    ({ id: conveningId } = await ask(page, 'POST', `/networks/${networkId}/convenings`, {
      name: { en, es },
      date: dayFromNow(day),
      place,
    }));
  }
  return { networkId, conveningId, teamIds };
}
