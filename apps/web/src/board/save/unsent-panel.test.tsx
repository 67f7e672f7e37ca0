import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { UnsentPanel } from './unsent-panel.tsx';

afterEach(cleanup);

async function show(first: readonly string[]) {
  const added: string[] = [];
  const away: string[] = [];
  const i18n = await startI18n('en', ['board']);
  const panel = (texts: readonly string[]) => (
    <I18nextProvider i18n={i18n}>
      <UnsentPanel
        texts={texts}
        onAdd={(text) => added.push(text) > 0}
        onPutAway={() => away.push('away')}
      />
    </I18nextProvider>
  );
  const { rerender } = render(panel(first));
  return { added, away, showNow: (texts: readonly string[]) => rerender(panel(texts)) };
}

test('nothing is shown when nothing is left over', async () => {
  await show([]);
  expect(document.body.textContent).toBe('');
});

test('each text can go onto the map, once', async () => {
  const { added } = await show(['first words', 'second words']);
  const [button] = screen.getAllByRole('button', { name: 'Add as a note' });
  if (button) fireEvent.click(button);
  if (button) fireEvent.click(button);
  expect(added).toEqual(['first words']);
});

test('the words are put away only after a second look', async () => {
  const { away } = await show(['words']);
  fireEvent.click(screen.getByRole('button', { name: 'I have what I need' }));
  expect(away).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Keep them here' }));
  fireEvent.click(screen.getByRole('button', { name: 'I have what I need' }));
  fireEvent.click(screen.getByRole('button', { name: 'Put them away' }));
  expect(away).toEqual(['away']);
});

test('words that come later are not met with the question that put the first ones away', async () => {
  const { showNow } = await show(['first words']);
  fireEvent.click(screen.getByRole('button', { name: 'I have what I need' }));
  fireEvent.click(screen.getByRole('button', { name: 'Put them away' }));
  showNow([]);
  showNow(['second words']);
  expect(screen.queryByRole('button', { name: 'Put them away' })).toBeNull();
});
