import { contrastOf } from './contrast.ts';
import { expect, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';

test('a form that cannot be used says why at the field, and keeps the rest', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await ana.goto(`/j/${stage.joinCode}`);
  const name = ana.getByLabel('Your name');
  await ana.getByRole('radio', { name: 'Mesa Linda Unified' }).check();
  await ana.getByRole('radio', { name: 'Principal' }).check();
  await ana.getByRole('button', { name: 'Go to our map' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toBeFocused();
  await expect(ana.getByRole('radio', { name: 'Mesa Linda Unified' })).toBeChecked();

  await name.fill('x'.repeat(61));
  await ana.getByRole('button', { name: 'Go to our map' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveValue('x'.repeat(61));
  await expect(ana.getByRole('radio', { name: 'Principal' })).toBeChecked();

  await name.fill('<img src=x onerror=alert(1)> 👩‍👩‍👧 مريم');
  await ana.getByRole('button', { name: 'Go to our map' }).click();
  await expect(ana).toHaveURL(/\/board\//);
  await expect(ana.getByRole('banner')).toContainText('<img src=x onerror=alert(1)>');
});

test('a pressed button says what it does in words that can be read, under the pointer too', async ({
  stage,
  person,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const ana = await person({ colorScheme });
    await ana.route('**/api/join', () => {
      // Never answered: the form stays on its way.
    });
    await ana.goto(`/j/${stage.joinCode}`);
    await ana.getByLabel('Your name').fill('Ana');
    await ana.getByRole('radio', { name: 'Juniper Creek School District' }).check();
    await ana.getByRole('radio', { name: 'Parent or caregiver' }).check();
    await ana.getByRole('button', { name: 'Go to our map' }).click();
    const pressed = ana.getByRole('button', { name: 'Opening your map…' });
    await expect(pressed).toBeVisible();
    await pressed.hover();
    await expect.poll(() => contrastOf(pressed)).toBeGreaterThanOrEqual(4.5);
    await ana.unrouteAll({ behavior: 'ignoreErrors' });
  }
});

test('a team that is gone by now is said at the field', async ({ stage, person }) => {
  const ana = await person();
  await ana.route('**/api/join', (route) => {
    const body = { ...route.request().postDataJSON(), teamId: 'no-such-team' };
    return route.continue({ postData: JSON.stringify(body) });
  });
  await ana.goto(`/j/${stage.joinCode}`);
  await ana.getByLabel('Your name').fill('Ana');
  await ana.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await ana.getByRole('radio', { name: 'Parent or caregiver' }).check();
  await ana.getByRole('button', { name: 'Go to our map' }).click();
  await expect(
    ana
      .getByRole('group', { name: 'Your team' })
      .or(ana.getByRole('radiogroup', { name: 'Your team' }))
      .first(),
  ).toBeVisible();
  await expect(
    ana.locator('[id$="problem"], [role="alert"], [data-problem]').first(),
  ).toBeVisible();
  await expect(ana.getByLabel('Your name')).toHaveValue('Ana');
});

test('wrong and closed codes get the same plain answer', async ({ stage, person }) => {
  const [steward, ana] = [await person(), await person()];
  await ana.goto('/j/ZZZZZZZ');
  await expect(ana.getByRole('main')).toContainText('This code opens nothing right now');
  const wrong = await ana.getByRole('main').innerText();
  await steward.goto(stage.stewardPath);
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await steward.getByRole('button', { name: /Close the door/ }).click();
  await expect(steward.getByRole('button', { name: /Open the door/ })).toBeVisible();
  await ana.goto(`/j/${stage.joinCode}`);
  await expect(ana.getByRole('main')).toContainText('This code opens nothing right now');
  expect((await ana.getByRole('main').innerText()).replace(stage.joinCode, 'ZZZZZZZ')).toBe(wrong);
});

test('notes hold HTML, emoji and right-to-left text as they were typed, and no more than they may', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  const words = ['<script>alert(1)</script>', '👩‍👩‍👧 ¿qué?', 'قالت لي', '=1+1', '__proto__'];
  for (const text of words) await writeNote(ana, 'Says', text);
  for (const text of words)
    await expect(notesIn(bo, 'Says').filter({ hasText: text })).toHaveCount(1);

  await ana.getByRole('button', { name: 'Add a note to Does', exact: true }).click();
  await editor(ana).pressSequentially('long ');
  await ana.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'y'.repeat(3_000));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(ana.getByText('That is too long for one note.')).toBeVisible();
  await ana.keyboard.press('Escape');
  await expect(notesIn(bo, 'Does').first()).toContainText('long');
  await expect(notesIn(bo, 'Does').first()).not.toContainText('yyyy');
  await expectLight(ana, 'Saved');
});
