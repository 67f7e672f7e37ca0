import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { CopyButton } from './copy-button.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = { copy: 'Copy', copied: 'Copied', byHand: 'Copy it yourself' };

/** A browser that has this clipboard, or none. */
function browserWith(clipboard: Pick<Clipboard, 'writeText'> | undefined): void {
  vi.stubGlobal('navigator', { clipboard });
}

test('copies the text and says so', async () => {
  const copied: string[] = [];
  browserWith({ writeText: async (text) => void copied.push(text) });
  render(<CopyButton text="my words" words={words} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByRole('button', { name: 'Copied' });
  expect(copied).toEqual(['my words']);
});

test.each([
  ['has no clipboard, as on a page from plain http', undefined],
  ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
])('where the browser %s, the text is selected to be copied by hand', async (_, clipboard) => {
  browserWith(clipboard);
  render(<CopyButton text={'two\nlines'} words={words} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  const field = (await screen.findByLabelText('Copy it yourself')) as HTMLTextAreaElement;
  expect(field.value).toBe('two\nlines');
  expect(field.readOnly).toBe(true);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});
