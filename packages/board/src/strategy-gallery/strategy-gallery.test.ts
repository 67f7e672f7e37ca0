import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { toggleReaction } from '../reactions/set-reaction.ts';
import { readGallery, watchGallery } from './read-gallery.ts';
import { galleryItems, strategyGallery } from './strategy-gallery.ts';
import { STRATEGY_TEXTS } from './vocabulary.ts';

const ANA = { author: 'key-ana', role: 'parent', language: 'es' } as const;

function gallery(): { doc: Y.Doc; id: string } {
  const doc = new Y.Doc();
  strategyGallery.write(doc, { strategies: [{ ...ANA, strategy: 'Bus at five', tried: 'Mesa' }] });
  return { doc, id: readGallery(doc).items.under(null, 'strategy')[0]?.id ?? '' };
}

test('BG-1 a strategy has all its texts, and hangs on the board', () => {
  const { doc, id } = gallery();
  const [card] = readGallery(doc).items.under(null, 'strategy');
  expect(card).toMatchObject({ ...ANA, id, parent: null });
  expect(Object.keys(card?.texts ?? {})).toEqual([...STRATEGY_TEXTS]);
  expect(card?.texts.tried?.text).toBe('Mesa');
  const second = galleryItems.add(doc, { ...ANA, type: 'strategy', texts: { strategy: 'Calls' } });
  expect(
    readGallery(doc)
      .items.under(null, 'strategy')
      .map((item) => item.id),
  ).toEqual([id, second]);
});

test('BG-2 a reply stands under its strategy, says what it is to, and goes with it', () => {
  const { doc, id } = gallery();
  const reply = { ...ANA, type: 'reply', parent: id, texts: { what: 'How long?' } } as const;
  const replied = galleryItems.add(doc, { ...reply, values: { to: 'question' } });
  expect(galleryItems.add(doc, { ...reply, parent: null })).toBeUndefined();
  expect(readGallery(doc).items.under(id, 'reply')).toMatchObject([
    { id: replied, values: { to: 'question' } },
  ]);
  expect(galleryItems.delete(doc, id)).toBe(true);
  expect(readGallery(doc).items.count).toBe(0);
});

test('BG-3 is told in a list, an outline and as text, with counts by team', () => {
  const { doc, id } = gallery();
  const team = { id: 'team-north', badge: 'NO' };
  for (const author of ['key-ana', 'key-bo']) {
    toggleReaction(doc, { target: id, reaction: 'same-here', author, team });
  }
  galleryItems.add(doc, { ...ANA, type: 'reply', parent: id, texts: { what: 'We too' } });
  const view = readGallery(doc);
  expect(strategyGallery.gist(view)).toEqual({
    count: 1,
    headline: 'Bus at five',
    filled: undefined,
  });
  const [area] = strategyGallery.outline(view);
  expect(area?.children[0]?.children.map(({ what }) => what)).toEqual([
    'field',
    'field',
    'field',
    'field',
    'item',
  ]);
  expect(strategyGallery.markdown(view, 'en')).toBe(
    '# Strategy gallery\n\n## Bus at five\n\n- **Where it was tried:** Mesa\n\nSame here: 1\n\n' +
      '**Replies**\n\n- We too\n',
  );
});

test('BG-4 watching keeps what did not change', () => {
  const { doc, id } = gallery();
  const watcher = watchGallery(doc);
  const before = watcher.snapshot();
  toggleReaction(doc, { target: id, reaction: 'question', author: 'key-bo', team: undefined });
  const after = watcher.snapshot();
  expect(after.items).toBe(before.items);
  expect(after.reactions.get(id)).toHaveLength(1);
  expect(watcher.snapshot()).toBe(after);
});
