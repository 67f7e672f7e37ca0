import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { sessionOf, signInSteward } from './people.ts';
import { editor } from './table.ts';
import {
  addStepAlone,
  goToStepAlone,
  joinIn,
  openConvening,
  openPlace,
  openStepTools,
  writeAlone,
} from './voice.ts';
import { say, WORDS, type Words } from './words.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

/** Three people, two notes each; of the last one each keeps to themselves. */
const NOTES = {
  en: {
    bus: 'The bus comes at six',
    ride: 'No ride home after practice',
    homework: 'Nobody can explain the homework',
    kept: 'I was afraid to ask',
    pattern: 'Getting to school takes the day',
    other: 'Homework is left to families',
    question: 'What do we take up first?',
  },
  es: {
    bus: 'El camión pasa a las seis',
    ride: 'No hay cómo volver después del entrenamiento',
    homework: 'Nadie puede explicar la tarea',
    kept: 'Me dio miedo preguntar',
    pattern: 'Llegar a la escuela se lleva el día',
    other: 'La tarea queda en manos de las familias',
    question: '¿Con qué empezamos?',
  },
} as const;

const RUNS = [
  { where: 'on a wide screen in English', as: 'en', device: { locale: 'en-US' } },
  { where: 'on phones in Spanish', as: 'es', device: { ...PHONE, locale: 'es-MX' } },
] as const;

const fitsAcross = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** What is asked of a page at each stage of the story. */
async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(await fitsAcross(page)).toBe(true);
}

/** Begins a pattern with one note, or puts it into the one that is called so. */
async function layCard(page: Page, words: Words, note: string, into: string): Promise<void> {
  const line = page.getByRole('listitem').filter({ hasText: note });
  await line.getByRole('button', { name: words.patterns.where.put }).click();
  const dialog = page.getByRole('dialog', { name: words.patterns.where.title });
  await dialog.getByRole('button', { name: into }).click();
  await expect(dialog).toHaveCount(0);
}

/** Gives a pattern its sentence. */
async function nameIt(page: Page, { patterns }: Words, text: string): Promise<void> {
  await page.getByRole('button', { name: patterns.pattern.untitled }).click();
  await page.getByRole('button', { name: patterns.pattern.sentence }).click();
  await editor(page).pressSequentially(text);
  await page.getByRole('heading', { name: patterns.pattern.counter }).click();
  await page.getByRole('button', { name: patterns.pattern.back }).click();
}

/** On a phone the patterns are the next area. */
async function toPatterns(page: Page, { board, patterns }: Words): Promise<void> {
  const next = say(board.steps.nextArea, { area: patterns.areas.clusters.title });
  const button = page.getByRole('button', { name: next });
  if (await button.isVisible()) await button.click();
}

for (const { where, as, device } of RUNS) {
  test(`PW-1 PW-4 VO-3 written alone, shown, put together, voted on and closed, ${where}`, async ({
    stage,
    person,
  }) => {
    test.slow();
    const words = WORDS[as];
    const { alone, patterns, votes, desk } = words;
    const told = NOTES[as];
    const steward = await person(device);
    const [ana, bo, luz] = [await person(device), await person(device), await person(device)];
    const everybody = [ana, bo, luz];
    const { conveningId } = await signInSteward(steward, stage);

    // The facilitator plans the step, with what is promised, and goes to it.
    await steward.goto(`/convening/${conveningId}`);
    await addStepAlone(steward, words, { names: 'without-names', board: 'pattern-board' });
    await expectInOrder(steward);
    await steward
      .getByRole('dialog')
      .getByRole('button', { name: words.convening.agenda.add })
      .click();
    await openConvening(steward, words);
    await joinIn(ana, stage, words, { name: 'Ana' });
    await joinIn(bo, stage, words, { name: 'Bo', team: 'Mesa Linda Unified' });
    await joinIn(luz, stage, words, { name: 'Luz', team: 'Mesa Linda Unified' });
    await goToStepAlone(steward, words);

    // Each is brought to the place to write, with what is promised.
    const { boards } = await sessionOf(ana);
    const patternBoard = boards.find(({ kind }) => kind === 'pattern-board')?.id;
    const board = `/board/${patternBoard}`;
    for (const page of everybody) await page.waitForURL((url) => url.pathname === board);
    const hers = ana.getByRole('dialog', { name: alone.title });
    await openPlace(ana, words);
    await expect(hers).toContainText(alone.promise['without-names']);
    await expect(hers).toContainText(alone.lost);
    await writeAlone(ana, words, told.bus);
    await writeAlone(ana, words, told.kept);
    await hers.getByRole('checkbox', { name: alone.keep }).last().check();
    await expect(hers.locator('[data-light="saved"]')).toBeVisible();
    await openPlace(bo, words);
    await writeAlone(bo, words, told.ride);
    await openPlace(luz, words);
    await writeAlone(luz, words, told.homework);
    for (const page of [bo, luz]) {
      await expect(page.getByRole('dialog').locator('[data-light="saved"]')).toBeVisible();
    }
    await expect(hers).toContainText(say(alone.writing_other, { count: 3 }));
    await expectInOrder(ana);

    // Nobody sees anything of it on the board; after a reload it is there again, for her alone.
    await expect(bo.locator('main')).not.toContainText(told.bus);
    await ana.reload();
    await openPlace(ana, words);
    await expect(hers.getByRole('textbox').first()).toHaveValue(told.bus);
    await hers.getByRole('button', { name: alone.seeBoard }).last().click();
    await expect(ana.locator('main')).not.toContainText(told.ride);

    // The facilitator sees how many, and shows the notes.
    const panel = steward.getByRole('region', { name: alone.desk.title });
    await expect(panel).toContainText(
      `${say(alone.desk.people_other, { count: 3 })}, ${say(alone.desk.notes_other, { count: 3 })}`,
    );
    await panel
      .getByRole('button', { name: say(alone.desk.showOf, { table: alone.desk.network }) })
      .click();
    const asking = steward.getByRole('dialog');
    await expect(asking).toContainText(alone.desk.noWayBack);
    await expectInOrder(steward);
    await asking.getByRole('button', { name: alone.desk.show, exact: true }).click();
    await expect(panel).toContainText(say(alone.desk.shown_one, { count: 1 }));

    // On the board: all that was released, with the promise, and nothing that was kept.
    for (const page of [bo, luz]) await page.keyboard.press('Escape');
    for (const note of [told.bus, told.ride, told.homework]) {
      await expect(luz.getByRole('button', { name: note }).first()).toBeVisible();
    }
    await expect(luz.getByText(alone.onBoard['without-names'])).toBeVisible();
    await expect(luz.getByText(told.kept)).toHaveCount(0);
    await expectInOrder(luz);

    // Two patterns, each begun by another person.
    await layCard(ana, words, told.bus, patterns.where.fresh);
    await toPatterns(ana, words);
    await nameIt(ana, words, told.pattern);
    await layCard(bo, words, told.ride, told.pattern);
    await layCard(luz, words, told.homework, patterns.where.fresh);
    await toPatterns(luz, words);
    await nameIt(luz, words, told.other);
    await expectInOrder(luz);

    // A secret vote on them, which the facilitator starts, and in which everybody spends three dots.
    await steward.goto(board);
    await startDots(steward, words, told);
    const card = (page: Page) => page.getByRole('article', { name: told.question });
    for (const [page, choice] of [
      [ana, told.pattern],
      [bo, told.pattern],
      [luz, told.other],
    ] as const) {
      await card(page).getByRole('button', { name: votes.vote, exact: true }).click();
      const ballot = page.getByRole('dialog', { name: votes.ballot });
      await expect(ballot).toContainText(votes.secretAbout);
      const dot = ballot.getByRole('button', { name: say(votes.putDot, { option: choice }) });
      for (let dots = 0; dots < 3; dots++) await dot.click();
      if (page === luz) await expectInOrder(luz);
      await ballot.getByRole('button', { name: votes.send }).click();
      await expect(card(page)).toContainText(votes.mine.in);
    }
    await expect(card(steward)).toContainText(votes.secretNow);
    await expect(steward.getByRole('button', { name: votes.result, exact: true })).toHaveCount(0);

    // Closed: a picture with its table, for everybody, on the projector, and to take along.
    await card(steward).getByRole('button', { name: votes.close.open }).click();
    await steward.getByRole('button', { name: votes.close.now }).click();
    await card(steward).getByRole('button', { name: desk.staff.noteLight }).click();
    await expect(card(steward).getByRole('button', { name: desk.staff.notePutOut })).toBeVisible();
    await expectInOrder(steward);
    await card(ana).getByRole('button', { name: votes.result, exact: true }).click();
    const result = ana.getByRole('dialog', { name: votes.result });
    await expect(result.getByRole('row', { name: told.pattern })).toContainText('6');
    await expect(result.getByRole('row', { name: told.other })).toContainText('3');
    await expectInOrder(ana);
    await ana.keyboard.press('Escape');

    const wall = await person({ viewport: { width: 1920, height: 1080 }, locale: device.locale });
    await wall.context().addCookies(await steward.context().cookies());
    await wall.goto(`/present/${conveningId}`);
    await expect(wall.getByRole('figure')).toContainText(told.question);
    await expect(wall.getByRole('row', { name: told.pattern })).toContainText('6');
    await expectInOrder(wall);

    await ana.getByRole('button', { name: words.board.menu.open }).click();
    const coming = ana.waitForEvent('download');
    await ana.getByRole('button', { name: words.board.download.button }).click();
    const text = await readFile(await (await coming).path(), 'utf8');
    expect(text).toMatch(new RegExp(`\\| ${told.pattern} \\| 6 \\|`));
    for (const name of ['Ana', 'Bo', 'Luz']) expect(text).not.toContain(name);
  });
}

/** Has the facilitator ask which of two patterns comes first, with three dots for each. */
async function startDots(
  page: Page,
  { board, votes }: Words,
  told: (typeof NOTES)['en' | 'es'],
): Promise<void> {
  await page.getByRole('button', { name: board.menu.open, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: votes.title, exact: true }).click();
  await page.getByRole('button', { name: votes.start.open }).click();
  const form = page.getByRole('dialog', { name: votes.start.title });
  await form.getByLabel(votes.start.question).fill(told.question);
  await form.getByRole('checkbox', { name: told.pattern }).check();
  await form.getByRole('checkbox', { name: told.other }).check();
  await form.getByRole('checkbox', { name: votes.start.cumulative }).check();
  await expectInOrder(page);
  await form.getByRole('button', { name: votes.start.now }).click();
  await expect(form).toHaveCount(0);
}

test('PW-6 what was promised cannot be changed once somebody writes, and the desk says why', async ({
  stage,
  person,
}) => {
  const words = WORDS.en;
  const [steward, ana] = [await person(), await person()];
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  await addStepAlone(steward, words, { names: 'named' });
  await steward
    .getByRole('dialog')
    .getByRole('button', { name: words.convening.agenda.add })
    .click();
  await openConvening(steward, words);
  await goToStepAlone(steward, words);
  await joinIn(ana, stage, words, { name: 'Ana' });
  await openPlace(ana, words);
  await writeAlone(ana, words, 'With my name');
  await openStepTools(steward);
  await steward.getByRole('button', { name: words.convening.agenda.change }).last().click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByLabel(words.alone.step.names).selectOption('without-names');
  await dialog.getByRole('button', { name: words.convening.agenda.save }).click();
  await expect(steward.getByText('People have begun to write.')).toBeVisible();
});
