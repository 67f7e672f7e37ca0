import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { scatteredEdits } from './scattered-edits.ts';

test('the edits make their text, the same in every run, and merge into next to nothing', () => {
  const { updates, root, text } = scatteredEdits(1_000_000_000, 'note-0', 100);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(updates).toHaveLength(100);
  expect(doc.getText(root).toString()).toBe(text);
  expect(scatteredEdits(1_000_000_000, 'note-0', 100).text).toBe(text);
  expect(doc.store.clients.get(1_000_000_000)?.length).toBeGreaterThan(100);
});
