import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, joinTable } from './table.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

for (const [name, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the join page and the map: ${name}, ${colorScheme}`, async ({
      stage,
      person,
    }) => {
      const ana = await person({ viewport, colorScheme });
      await ana.goto('/');
      await expect(ana.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(ana);
      await ana.goto('/j/ZZZZZZZ');
      await expect(ana.getByRole('main')).toContainText('opens nothing');
      await expectAccessible(ana);
      await ana.goto(`/j/${stage.joinCode}`);
      await ana.getByRole('button', { name: 'Go to our map' }).click();
      await expect(ana.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true');
      await expectAccessible(ana);

      await joinTable(ana, stage, { name: 'Ana' });
      await expect(editor(ana)).toBeVisible();
      await expectAccessible(ana);
      await ana.keyboard.press('Escape');
      await expectAccessible(ana);

      await ana.getByRole('button', { name: 'Menu' }).click();
      await expect(ana.getByRole('dialog')).toBeVisible();
      await expectAccessible(ana);
      await ana.keyboard.press('Escape');
      await ana.getByRole('button', { name: 'Actions for this note' }).first().click();
      await expect(ana.getByRole('menu')).toBeVisible();
      await expectAccessible(ana);
      await ana.getByRole('menuitem', { name: 'Move to another area' }).click();
      await expect(ana.getByRole('dialog')).toBeVisible();
      await expectAccessible(ana);
    });
  }
}

test('axe finds nothing in Spanish, and the page says that it is Spanish', async ({
  stage,
  person,
}) => {
  const ana = await person({ locale: 'es-MX' });
  await ana.goto(`/j/${stage.joinCode}`);
  await expect(ana.locator('html')).toHaveAttribute('lang', 'es');
  await expectAccessible(ana);
  await ana.getByRole('textbox').first().fill('Ana');
  await ana.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await ana.getByRole('radio', { name: /Madre|Padre|familia/i }).check();
  await ana.locator('button[type="submit"]').click();
  await expect(editor(ana)).toBeVisible();
  await expect(ana.locator('html')).toHaveAttribute('lang', 'es');
  await ana.keyboard.press('Escape');
  await expectAccessible(ana);
  await expect(ana.getByText('En casa se habla español').first()).toHaveAttribute('lang', 'es');
  await expect(ana.getByText('A ninth grader').first()).toHaveAttribute('lang', 'en');
});

test('axe finds nothing on the steward’s page', async ({ stage, person }) => {
  const steward = await person();
  await steward.goto(stage.stewardPath);
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await expect(steward.getByText(stage.joinCode.slice(0, 3)).first()).toBeVisible();
  await expectAccessible(steward);
  await steward.setViewportSize(sizes.narrow);
  await expectAccessible(steward);
});
