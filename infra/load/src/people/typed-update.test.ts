import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { typedUpdate } from './typed-update.ts';

const CLIENT = 2_000_000_017;

test('the bytes are the very same that a page’s own document emits', () => {
  const page = new Y.Doc();
  page.clientID = CLIENT;
  const emitted: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => emitted.push(update));
  const text = page.getText('p1');
  text.insert(0, '~00001 ');
  text.insert(7, '~00002 ');
  const made = [
    typedUpdate({ client: CLIENT, clock: 0, root: 'p1', text: '~00001 ' }),
    typedUpdate({ client: CLIENT, clock: 7, root: 'p1', text: '~00002 ' }),
  ];
  expect(made).toEqual(emitted);
});

test('an edit that replaces leaves its own text alone and keeps the document small', () => {
  const doc = new Y.Doc();
  const long = 'x'.repeat(1_000);
  for (let edit = 0; edit < 50; edit++) {
    const text = `${edit % 10}${long}`;
    const clock = edit * text.length;
    const replaces = edit === 0 ? 0 : text.length;
    Y.applyUpdate(doc, typedUpdate({ client: CLIENT, clock, root: 'p1', text, replaces }));
  }
  expect(doc.getText('p1').toString()).toBe(`9${long}`);
  expect(doc.store.pendingDs).toBeNull();
  expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(1_200);
});
