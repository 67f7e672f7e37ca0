import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { FORTY_LINES, WRONG_LINES } from './forty-lines.ts';
import { ask, dayFromNow } from './furnish.ts';
import { nameOf } from './people.ts';
import { PersonPace } from './person-pace.ts';
import { editor } from './table.ts';

/** What the issue allows, at a person's pace. */
const LIMIT_S = 180;

const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a new steward goes from the first link to two teams of a list with wrong lines, an open door and printed cards in under three minutes', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const pace = new PersonPace();
  await steward.goto(stage.stewardPath);
  pace.reads();
  await pace.press(steward.getByRole('link', { name: 'Start your own network' }));
  await pace.type(steward.getByLabel('Name in English'), 'Spring network');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('heading', { level: 1, name: 'Spring network' })).toBeVisible();
  pace.reads();

  await addPhase(steward, pace);
  await bringInTheList(steward, pace);
  await planConvening(steward, pace);
  const conveningPage = steward.url();
  await pace.press(named(steward, 'Open the door'));
  await expect(steward.getByText(/It closes by itself at/)).toBeVisible();
  pace.reads();

  await pace.press(steward.getByRole('link', { name: 'Spring network' }).first());
  await pace.press(steward.getByRole('link', { name: 'Print cards' }).first());
  await pace.press(steward.getByRole('button', { name: /^Make \d+ cards$/ }));
  await expect(steward.getByRole('heading', { name: /\d+ cards are ready/ })).toBeFocused();
  await steward.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await pace.press(named(steward, 'Print'));
  await expect(steward.locator('body')).toHaveAttribute('data-printed', 'true');
  test.info().annotations.push({
    type: 'pace',
    description: `${pace.seconds.toFixed(0)} s, ${pace.presses} presses, ${pace.characters} characters`,
  });
  process.stdout.write(
    `new steward: ${pace.seconds.toFixed(0)} s at a person’s pace, ${pace.presses} presses, ${pace.characters} characters typed\n`,
  );
  expect(pace.seconds).toBeLessThan(LIMIT_S);

  const cards = steward.getByRole('listitem').filter({ has: steward.locator('svg[role="img"]') });
  await expect(cards).toHaveCount(39);
  await steward.emulateMedia({ media: 'print' });
  await expect(steward.getByRole('banner')).not.toBeVisible();
  const pdf = await steward.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(5);
  await steward.emulateMedia({ media: 'screen' });

  await comeInByCard(await person(), steward);
  await comeInByCode(await person(), steward, conveningPage);
});

/** A phase, by the next steps of the home. */
async function addPhase(steward: Page, pace: PersonPace): Promise<void> {
  await pace.press(steward.getByRole('link', { name: 'Set the phases' }));
  await pace.press(named(steward, 'Add a phase').first());
  const dialog = steward.getByRole('dialog');
  await pace.type(dialog.getByLabel('Name in English'), 'Convening 1');
  await pace.type(dialog.getByLabel('First day'), dayFromNow(2));
  await steward.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await pace.press(steward.getByRole('link', { name: 'Spring network' }).first());
  pace.reads();
}

/** Forty lines with six wrong ones: each is put right where it stands, or left out, and all the others go in. */
async function bringInTheList(steward: Page, pace: PersonPace): Promise<void> {
  await pace.press(steward.getByRole('link', { name: 'Put people on the roster' }));
  await pace.paste(steward.getByLabel('Or paste the list here'), FORTY_LINES);
  await pace.press(named(steward, 'Look it over'));
  const wrong = steward.getByRole('region', { name: 'These need a second look' });
  await expect(wrong.getByText(/^Line /)).toHaveCount(WRONG_LINES.length);
  await expectAccessible(steward);
  pace.reads();
  const mend = async (line: number, how: () => Promise<void>) => {
    await pace.press(named(wrong.page(), `Put it right: Line ${line}`));
    await how();
    await steward.keyboard.press('Enter');
    await expect(wrong.getByText(`Line ${line}`, { exact: true })).toHaveCount(0);
  };
  await mend(5, () => pace.type(wrong.getByLabel('Name'), 'Luz Prado'));
  await mend(9, async () => {
    await pace.choose(wrong.getByLabel('Role'), 'Principal');
    await pace.press(named(steward, 'Check this line'));
  });
  await pace.press(wrong.getByRole('button', { name: 'It is Mesa Linda Unified' }));
  await expect(wrong.getByText('Line 14', { exact: true })).toHaveCount(0);
  await mend(20, () => pace.type(wrong.getByLabel('E-mail'), ''));
  await pace.press(named(steward, 'Leave it out: Line 27'));
  await expect(wrong.getByText('Line 27', { exact: true })).toHaveCount(0);
  await mend(33, async () => {
    const line = wrong.getByLabel('The line as it stands');
    await pace.type(line, 'Pablo Ruiz,Parent,Mesa Linda Unified,pablo@example.org');
  });
  await pace.press(steward.getByRole('button', { name: 'Bring in these 39 people' }));
  await expect(steward.getByRole('heading', { name: '39 people are on the list' })).toBeFocused();
  pace.reads();
}

async function planConvening(steward: Page, pace: PersonPace): Promise<void> {
  await pace.press(steward.getByRole('link', { name: 'Spring network' }).first());
  const steps = steward.getByRole('region', { name: 'Next steps' });
  await expect(steward.getByRole('link', { name: 'Mesa Linda Unified' })).toBeVisible();
  await pace.press(steps.getByRole('button', { name: 'Plan a convening' }));
  await pace.type(steward.getByLabel('Name in English'), 'First day');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('heading', { level: 1, name: 'First day' })).toBeVisible();
  pace.reads();
}

/** What is printed on a card brings its person in, without a form. */
async function comeInByCard(phone: Page, steward: Page): Promise<void> {
  const card = steward.getByRole('listitem').filter({ hasText: 'Luz Prado' });
  const printed = await card.locator('[translate="no"]').innerText();
  await phone.goto(`/${printed.split('/').slice(1).join('/')}`);
  await expect.poll(() => nameOf(phone)).toBe('Luz Prado');
}

/** Whoever scans the convening's code types a name, sees one form, and writes. */
async function comeInByCode(phone: Page, steward: Page, conveningPage: string): Promise<void> {
  const [, id] = /convening\/([\w-]+)/.exec(conveningPage) ?? [];
  const { joinCode } = await ask<{ joinCode: string }>(steward, 'GET', `/convenings/${id}`);
  const pace = new PersonPace();
  await phone.goto(`/j/${joinCode}`);
  await expect(phone.locator('form')).toHaveCount(1);
  await pace.type(phone.getByLabel('Your name'), 'Ana');
  await pace.press(phone.getByRole('radio', { name: 'Mesa Linda Unified' }));
  await pace.press(phone.getByRole('radio', { name: 'Principal' }));
  await pace.press(phone.getByRole('button', { name: 'Go to our map' }));
  await expect(editor(phone)).toBeVisible();
  process.stdout.write(
    `a participant by the code: ${pace.seconds.toFixed(1)} s at a person’s pace, one form, ${pace.presses} presses\n`,
  );
}
