import {
  MyData,
  NetworkPulses,
  type PulseAnswerForm,
  PulseToAnswer,
  SentPulse,
  SinceLastHere,
  TeamPulse,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Asking } from './asking.ts';
import { goalWithTest } from './goal-with-test.ts';
import { type Guest, Running } from './running.ts';
import { BoardPage } from './versions/board-people.ts';

const DAY = 86_400_000;
let running: Running;
let asking: Asking;
let later = 0;
const pages: BoardPage[] = [];

beforeEach(async () => {
  later = 0;
  running = await Running.start(
    {},
    { now: () => Date.now() + later, versionTimes: { quietMs: 20, workMs: 3_600_000 } },
  );
  asking = new Asking(running);
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await running.stop();
});

/** Opens a board, writes on it, and leaves; resolves once that the visit and the version stand. */
async function visit(who: Guest, ...notes: string[]): Promise<void> {
  const page = await BoardPage.open(running, who);
  pages.push(page);
  for (const text of notes) page.add(text);
  await page.saved();
  const { directory, versions } = running.server.storage;
  const personId = who.session.me.id;
  const before = Date.now();
  await page.close();
  await eventually('the visit to be noted', async () => {
    const [last] = await directory.visitsOf(personId);
    const news = await directory.boardNews(personId, who.session.me.networkId ?? '');
    // Noted a second after they left.
    return last !== undefined && last.at >= before + 1_000 && news.get(who.boardId) === 'seen';
  });
  if (notes.length === 0) return;
  await eventually('the version', async () => (await versions.behind()).length === 0);
}

const teamOf = ({ session }: Guest) => session.me.team?.id ?? '';
const since = (who: Guest) =>
  asking.answer(SinceLastHere, who, 'GET', `/teams/${teamOf(who)}/since`);

describe('what changed since one was last here', () => {
  it('NW-1 VB-1 a first visit says so; later it is told by board, in numbers, beside the version that was seen', async () => {
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    expect(await since(ana)).toEqual({ lastAt: null, changed: [], unchanged: 0 });
    await visit(ana, 'The bus comes late');
    expect(await since(ana)).toMatchObject({ changed: [], unchanged: 1 });
    await visit(bo, 'Nobody asks', 'They ask once');
    const { changed, unchanged, lastAt } = await since(ana);
    expect(unchanged).toBe(0);
    expect(lastAt).toBe(changed[0]?.visitedAt);
    expect(changed).toMatchObject([
      { boardId: ana.boardId, kind: 'empathy-map', from: 1, comments: 0 },
    ]);
    expect(changed[0]?.summary).toMatchObject([{ place: 'says', added: 2, removed: 0 }]);
    expect(JSON.stringify(changed)).not.toContain('Nobody asks');
    // What he wrote himself is no news to him.
    expect(await since(bo)).toMatchObject({ changed: [], unchanged: 1 });
  });

  it('NW-1 tells nobody of another team, and neither them when somebody was here', async () => {
    const [ana, eve] = [await running.join('Ana'), await running.join('Eve', 1)];
    await visit(ana, 'Ours');
    expect(await asking.outcome(eve, 'GET', `/teams/${teamOf(ana)}/since`)).toBe('403 not-allowed');
    expect(await since(eve)).toEqual({ lastAt: null, changed: [], unchanged: 0 });
  });
});

const SAID: PulseAnswerForm = {
  done: 'Two interviews',
  isStuck: true,
  stuck: 'The bus contract',
  need: 'A call',
};
const networkOf = async () => (await running.sample()).convening.networkId;
const standing = async (who: Guest) =>
  asking.answer(NetworkPulses, who, 'GET', `/networks/${await networkOf()}/pulses`);
const send = async (who: Guest, teamId: string | null = null, days = 8) =>
  asking.answer(SentPulse, who, 'POST', `/networks/${await networkOf()}/pulses`, { teamId, days });
const secretOf = (sent: SentPulse, who: Guest) =>
  sent.links.find(({ personId }) => personId === who.session.me.id)?.path.split('#')[1];
const answer = (who: Guest, { pulse }: SentPulse, over: Partial<PulseAnswerForm> = {}) =>
  asking.outcome(who, 'PUT', `/pulses/${pulse.id}/answer`, { ...SAID, ...over });

describe('pulses', () => {
  it('NW-2 are answered by a link of one’s own, without another sign-in, again and again until they close', async () => {
    const steward = await running.steward();
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    const sent = await send(steward);
    expect(sent.links.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ana', 'Bo']));

    const onPhone = await asking.comesBy('/return', { secret: secretOf(sent, ana) });
    const path = `/pulses/${sent.pulse.id}`;
    const asked = await asking.answer(PulseToAnswer, onPhone, 'GET', path);
    expect(asked).toMatchObject({ mine: null, team: { id: teamOf(ana) }, pulse: { open: true } });
    expect(await answer(onPhone, sent)).toBe('204');
    expect(await answer(onPhone, sent, { isStuck: false, stuck: '' })).toBe('204');
    expect(await answer(onPhone, sent, { done: 'x'.repeat(601) })).toBe('422 invalid-form');
    const again = await asking.answer(PulseToAnswer, onPhone, 'GET', path);
    expect(again.mine).toMatchObject({ isStuck: false, need: 'A call' });

    // The team sees it, and what one said stands in what is held about them.
    const seen = await asking.answer(TeamPulse, bo, 'GET', `/teams/${teamOf(bo)}/pulse`);
    expect(seen.answers).toMatchObject([{ name: 'Ana', done: 'Two interviews', isStuck: false }]);
    expect((await asking.answer(MyData, ana, 'GET', '/me/data')).pulseAnswers).toHaveLength(1);
    expect((await asking.answer(MyData, bo, 'GET', '/me/data')).pulseAnswers).toEqual([]);

    later = 8 * DAY;
    expect(await answer(ana, sent)).toBe('409 wrong-stage');
    expect(await asking.outcome(undefined, 'POST', '/return', { secret: secretOf(sent, bo) })).toBe(
      '404 invalid-link',
    );
  });

  it('NW-2 are not answered by whom they were not sent to, and their links stop with the next ones', async () => {
    const steward = await running.steward();
    const [ana, eve] = [await running.join('Ana'), await running.join('Eve', 1)];
    const sent = await send(steward, teamOf(ana));
    expect(secretOf(sent, eve)).toBeUndefined();
    expect(await answer(eve, sent)).toBe('403 not-allowed');
    expect(await answer(steward, sent)).toBe('403 not-allowed');
    expect(await asking.outcome(ana, 'GET', `/networks/${await networkOf()}/pulses`)).toBe(
      '403 not-allowed',
    );
    expect(await asking.outcome(eve, 'GET', `/teams/${teamOf(ana)}/pulse`)).toBe('403 not-allowed');
    const again = await asking.answer(
      SentPulse,
      steward,
      'POST',
      `/pulses/${sent.pulse.id}/links`,
      { teamId: null },
    );
    const byOld = { secret: secretOf(sent, ana) };
    expect(await asking.outcome(undefined, 'POST', '/return', byOld)).toBe('404 invalid-link');
    expect(
      await asking.outcome(undefined, 'POST', '/return', { secret: secretOf(again, ana) }),
    ).toBe('201');
    expect(await asking.outcome(steward, 'POST', `/pulses/${sent.pulse.id}/close`)).toBe('204');
    expect(await answer(ana, sent)).toBe('409 wrong-stage');
    expect(
      await asking.outcome(steward, 'POST', `/pulses/${sent.pulse.id}/links`, { teamId: null }),
    ).toBe('409 wrong-stage');
    const { items } = await running.server.storage.auditLog.entries(await networkOf(), {
      limit: 9,
    });
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['pulses.send', 'pulse.links', 'pulse.close']),
    );
  });

  it('NW-3 VB-2 tell those who run the network who is stuck, who is silent, and whose boards stand still', async () => {
    const steward = await running.steward();
    const [ana, eve] = [await running.join('Ana'), await running.join('Eve', 1)];
    const sent = await send(steward);
    await answer(ana, sent);
    const reasons = async () =>
      new Map((await standing(steward)).teams.map(({ team, reasons: why }) => [team.id, why]));
    expect((await reasons()).get(teamOf(ana))).toEqual(['said-stuck']);
    expect((await reasons()).get(teamOf(eve))).toEqual([]);
    later = 4 * DAY;
    expect((await reasons()).get(teamOf(eve))).toEqual(['no-answer']);
    expect((await standing(steward)).teams[0]?.team.id).toBe(teamOf(ana));
    later = 15 * DAY;
    expect((await reasons()).get(teamOf(ana))).toEqual(['said-stuck', 'no-change']);
    await visit(ana, 'We went on');
    expect((await reasons()).get(teamOf(ana))).toEqual(['said-stuck']);
    expect((await reasons()).get(teamOf(eve))).toEqual(['no-answer', 'no-change']);
  });
});

describe('the calendar file', () => {
  it('VB-3 holds the convenings and the end of the pulse that one is asked, and no other team’s', async () => {
    const steward = await running.steward();
    const [ana, eve] = [await running.join('Ana'), await running.join('Eve', 1)];
    const { convening } = await running.sample();
    const { version } = convening;
    const change = { date: '2027-05-10', place: 'Town hall; room 2' };
    const changed = await running.request(`/api/convenings/${convening.id}`, {
      method: 'PATCH',
      cookie: steward.cookie,
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
      body: JSON.stringify(change),
    });
    expect(changed.status).toBe(200);
    const goal = await goalWithTest(running, {
      teamId: teamOf(ana),
      convening,
      on: '2027-02-14',
      change: 'A later bus',
    });
    const { pulse } = await send(steward, teamOf(ana));
    const fileOf = async (who: Guest) => {
      const response = await asking.ask(who, 'GET', `/networks/${await networkOf()}/calendar.ics`);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(response.headers.get('content-disposition')).toContain('throughline.ics');
      return response.text();
    };
    const hers = await fileOf(ana);
    expect(hers).toContain(`UID:convening-${convening.id}@throughline`);
    expect(hers).toContain('DTSTART;VALUE=DATE:20270510');
    expect(hers).toContain('LOCATION:Town hall\\; room 2');
    expect(hers).toContain(`UID:pulse-${pulse.id}@throughline`);
    expect(hers).toContain('UID:test-card-1@throughline');
    expect(hers).toContain('DTSTART;VALUE=DATE:20270214');
    expect(hers).toContain('SUMMARY:Test: A later bus');
    expect(hers).toContain(`/board/${goal}`);
    expect(await fileOf(eve)).not.toContain('UID:test-');
    expect(await fileOf(steward)).toContain(`UID:pulse-${pulse.id}@throughline`);
    expect(await fileOf(eve)).not.toContain('UID:pulse-');
    later = 9 * DAY;
    expect(await fileOf(ana)).not.toContain('UID:pulse-');
  });
});
