import { expect, test } from './fixtures.ts';
import { expectLight, joinTable, writeNote } from './table.ts';

test('without a network the light says offline at once, with one piece of advice, and comes back', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await expectLight(ana, 'Saved');
  const told: string[] = [];
  await ana.exposeFunction('tell', (words: string) => told.push(words));
  await ana.evaluate(() => {
    const light = document.querySelector('[data-light]');
    const watch = new MutationObserver(() => {
      (window as unknown as { tell(words: string): void }).tell(light?.textContent ?? '');
    });
    if (light) watch.observe(light, { subtree: true, childList: true, characterData: true });
  });
  await ana.context().setOffline(true);
  await expectLight(ana, 'Offline: kept on this device');
  await writeNote(ana, 'Sees', 'A locked door at lunch.');
  await expect(ana.getByText('Keep this tab open and do not reload it')).toBeVisible();
  await expectLight(ana, 'Offline: kept on this device');
  await ana.context().setOffline(false);
  await expectLight(ana, 'Saved');
  expect(told.join(' ')).not.toContain('Not saving');
});
