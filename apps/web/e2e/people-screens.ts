import { chromium, type Page } from '@playwright/test';
import { NetworkHome, type RosterText, Session } from '@throughline/protocol';
import config from '../playwright.config.ts';
import * as answers from './answers.ts';
import { FORTY_LINES } from './forty-lines.ts';
import { LOOKS, type Look, openIn, shootAt } from './looks.ts';
import { Stage } from './stage.ts';

/**
 * The second part of `pnpm screens`: the people of a network, their cards, the lobby, one's own page
 * and the ways to come in again. For looking at, not for passing.
 */
/** One light and one dark, in each language once. */
const looks = [LOOKS[0], LOOKS[3]] as const;

const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
const cookies = await signInOnce();
try {
  for (const look of looks) await playPeople(look);
} finally {
  await browser.close();
  await stage.close();
}

/** A steward's link works once: every look goes on with its cookie, and with the same people. */
async function signInOnce() {
  const page = await openIn(browser, stage.origin, looks[0]);
  await page.goto(stage.stewardPath);
  await page.waitForURL((url) => !url.pathname.startsWith('/steward'));
  const { session, home } = await facts(page);
  const networkId = session.networks[0]?.id ?? '';
  const people = [
    ['Maya Torres', 'district-leader', 0, true],
    ['Daniel Okafor', 'principal', 0, false],
    ['Aisha Bello', 'teacher-leader', 0, false],
    ['Ana Lucía Reyes-Montenegro', 'parent', 0, false],
    ['Henry Whitfield', 'board-member', 0, false],
    ['Wei Zhang', 'principal', 1, false],
    ['Carmen Ortiz', 'teacher-leader', 1, false],
  ] as const;
  for (const [name, role, team, superintendent] of people) {
    const teamId = home.teams[team]?.id;
    await page.request.post(`/api/networks/${networkId}/people`, {
      data: { name, role, teamId, superintendent, language: team === 1 ? 'es' : 'en' },
      headers: { origin: stage.origin },
    });
  }
  const kept = await page.context().cookies();
  await page.context().close();
  return kept;
}

async function facts(page: Page): Promise<{ session: Session; home: NetworkHome }> {
  const session = Session.parse(await (await page.request.get('/api/me')).json());
  const path = `/api/networks/${session.networks[0]?.id}/home`;
  return { session, home: NetworkHome.parse(await (await page.request.get(path)).json()) };
}

async function playPeople(look: Look): Promise<void> {
  const steward = await openIn(browser, stage.origin, look);
  await steward.context().addCookies(cookies);
  const { session, home } = await facts(steward);
  const network = `/network/${session.networks[0]?.id}`;

  const visitor = await openIn(browser, stage.origin, look);
  await visitor.goto(`/j/${stage.joinCode}`);
  await visitor.locator('form input[name="name"]').fill('Ana Reyes');
  await visitor.getByRole('radio', { name: 'Mesa Linda Unified' }).check();
  await visitor.getByRole('radio').last().check();
  await visitor.locator('form button[type="submit"]').click();
  await visitor.waitForURL(/\/board\//);

  await steward.goto(`${network}/people`);
  await steward.locator('[data-person]').first().waitFor();
  await shoot(steward, look, '31-people');
  await steward.locator('[data-person]').first().click();
  await steward.getByRole('dialog').waitFor();
  await shoot(steward, look, '32-person');
  await steward.locator('dialog form ~ div button').first().click();
  await steward.getByRole('dialog').getByRole('searchbox').fill('a');
  await steward.getByRole('dialog').getByRole('radio').first().click();
  await shoot(steward, look, '33-merge');
  await steward.keyboard.press('Escape');
  await steward.locator('#unannounced ~ ul button').last().click();
  await steward.getByRole('dialog').waitFor();
  await shoot(steward, look, '34-match');
  await steward.keyboard.press('Escape');

  await steward.goto(`${network}/people/import`);
  await answers.answerWith(steward, {
    'POST /api/networks/*/roster/preview': (list: RosterText) =>
      answers.previewOf(list, home.teams),
    'POST /api/people/*/card': () => answers.returnLink(),
  });
  await steward.locator('textarea').waitFor();
  await shoot(steward, look, '35-import');
  await steward.locator('textarea').fill(FORTY_LINES);
  await steward.locator('form button[type="submit"]').click();
  await steward.locator('#wrong').waitFor();
  await steward.locator('#wrong ~ ul button').nth(2).click();
  await shoot(steward, look, '36-import-problems');

  await steward.goto(`${network}/cards`);
  await steward.getByRole('checkbox').first().waitFor();
  await shoot(steward, look, '37-cards-choose');
  await steward.locator('form button[type="submit"]').click();
  await steward.locator('li svg[role="img"]').first().waitFor();
  await shoot(steward, look, '38-cards-ready');

  await answers.answerWith(visitor, {
    'POST /api/me/return-link': () => answers.returnLink(),
    'POST /api/me/phrase': () => answers.phrase(),
    'GET /api/me/data': () => answers.myData(answers.person('ana1', 'Ana Reyes')),
    'GET /api/sign-in': answers.everyWay,
  });
  await visitor.goto('/me');
  await visitor.locator('section button').first().click();
  await visitor.locator('section').nth(1).locator('button').first().click();
  await visitor.locator('section').nth(2).locator('button').first().click();
  await visitor.locator('dl').waitFor();
  await shoot(visitor, look, '40-me');
  await visitor.locator('section').last().locator('button').click();
  await visitor.getByRole('dialog').waitFor();
  await shoot(visitor, look, '41-erase');
  await visitor.goto('/phrase');
  await visitor.getByRole('textbox').waitFor();
  await visitor.locator('form button[type="submit"]').click();
  await shoot(visitor, look, '42-phrase');
  await visitor.goto('/sign-in');
  await visitor.locator('#by-email').waitFor();
  await shoot(visitor, look, '43-sign-in');
  await visitor.goto('/invited#Vv3kq0Y7mW2sLx9TtBd4Zg');
  await visitor.locator('form').waitFor();
  await shoot(visitor, look, '44-invited');
  await visitor.goto('/r#tooshort');
  await visitor.locator('h1').waitFor();
  await shoot(visitor, look, '45-dead-link');

  const me = Session.parse(await (await visitor.request.get('/api/me')).json());
  await answers.answerWith(visitor, { 'GET /api/me': answers.waiting(me) });
  await visitor.goto('/waiting');
  await visitor.locator('h1').waitFor();
  await shoot(visitor, look, '46-waiting');
  await answers.answerWith(steward, { 'GET /api/convenings/*/lobby': () => answers.lobby() });
  await steward.goto(`/convening/${session.convenings[0]?.id}`);
  await steward.locator('h1').waitFor();
  await shoot(steward, look, '47-lobby');
  for (const page of [steward, visitor]) await page.context().close();
}

function shoot(page: Page, look: Look, name: string): Promise<void> {
  return shootAt(page, look, name, { fullPage: true });
}
