import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { addPerson, inList, nameOf, signInSteward } from './people.ts';

const NAMES = Array.from({ length: 9 }, (_, index) => `Person ${index + 1} of Nine`);

const LONGEST = 'María Fernanda de los Ángeles Montenegro-Villa of Nine';

/** How many pages a PDF has, and how large each is, in points: read from its own page objects. */
function pagesOf(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${width} × ${height}`,
  );
}

/** Makes cards for everybody on the list. */
async function makeCards(steward: Page, networkId: string): Promise<void> {
  await steward.goto(`/network/${networkId}/cards`);
  await steward.getByRole('button', { name: 'Make 9 cards' }).click();
  await expect(steward.getByRole('heading', { name: '9 cards are ready' })).toBeFocused();
}

test('nine cards are two letter pages, black on white, and one of them brings its person in', async ({
  stage,
  person,
}) => {
  const [steward, phone] = [await person({ colorScheme: 'dark' }), await person()];
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  for (const name of NAMES) await addPerson(steward, name, 'Principal');
  // The longest words that a card can meet: a long name, in Spanish.
  await inList(steward, 'Person 9 of Nine').click();
  await steward.getByRole('dialog').getByLabel('Name').fill(LONGEST);
  await steward.getByRole('dialog').getByRole('radio', { name: 'Español' }).check();
  await steward.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(inList(steward, LONGEST)).toBeVisible();
  await makeCards(steward, networkId);
  await expectAccessible(steward);
  const pdf = await steward.pdf({ preferCSSPageSize: true, printBackground: false });
  expect(pagesOf(pdf)).toEqual(['612 × 792', '612 × 792']);

  await steward.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const cards = steward.getByRole('listitem').filter({ hasText: 'of Nine' });
  await expect(cards).toHaveCount(9);
  for (const card of await cards.all()) {
    const { overflows, ink } = await card.evaluate((node) => ({
      overflows: node.scrollHeight > node.clientHeight + 1,
      ink: [...node.querySelectorAll('p')].map((words) => getComputedStyle(words).color),
    }));
    expect(overflows).toBe(false);
    expect(new Set(ink)).toEqual(new Set(['rgb(0, 0, 0)']));
  }
  await expect(cards.filter({ hasText: LONGEST })).toHaveAttribute('lang', 'es');
  await expect(cards.filter({ hasText: LONGEST })).toContainText('Apunte al cuadro');
  await expect(steward.getByRole('button')).toHaveCount(0);
  await expect(steward.getByRole('banner')).not.toBeVisible();

  const printed = await cards
    .filter({ hasText: 'Person 1 of Nine' })
    .locator('[translate="no"]')
    .innerText();
  await phone.goto(`/${printed.split('/').slice(1).join('/')}`);
  await expect(phone).not.toHaveURL(/#/);
  await expect.poll(() => nameOf(phone)).toBe('Person 1 of Nine');
});
