import { seeded } from '@throughline/testing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyOf, sync, TEXTS } from '../../test/sample.ts';
import { LOCAL_CHANGE } from '../document/local-change.ts';
import { fragmentText, setFragmentText } from './fragment-text.ts';

function newFragment(doc = new Y.Doc()): Y.XmlFragment {
  return doc.getXmlFragment('text');
}

describe('reading', () => {
  test('B-8 joins paragraphs by a line end and leaves marks and embeds out', () => {
    const fragment = newFragment();
    setFragmentText(fragment, 'one\ntwo');
    const inner = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    inner.format(0, 2, { bold: true });
    inner.insertEmbed(1, { image: 'x' });
    expect(fragmentText(fragment)).toBe('one\ntwo');
  });

  test('B-8 reads unknown nodes for the words inside them, however deep', () => {
    const doc = new Y.Doc();
    const fragment = newFragment(doc);
    doc.transact(() => {
      fragment.insert(0, [new Y.XmlText('loose'), new Y.XmlHook('hook') as never]);
      let parent: Y.XmlFragment = fragment;
      for (let depth = 0; depth < 20_000; depth++) {
        const child = new Y.XmlElement('box');
        parent.insert(parent.length, [child]);
        parent = child;
      }
      parent.insert(0, [new Y.XmlText('deep')]);
    });
    expect(fragmentText(fragment)).toBe('loose\n\ndeep');
  });
});

describe('writing', () => {
  test.each(TEXTS)('B-18 gives back what was written: %s', (text) => {
    const fragment = newFragment();
    setFragmentText(fragment, 'something 👩🏽‍🏫 else');
    setFragmentText(fragment, text);
    expect(fragmentText(fragment)).toBe(text);
  });

  test('B-18 takes any line end for a new paragraph, and no text for an empty one', () => {
    const fragment = newFragment();
    setFragmentText(fragment, 'a\r\nb\rc\nd');
    expect(fragmentText(fragment)).toBe('a\nb\nc\nd');
    expect(fragment.length).toBe(4);
    setFragmentText(fragment, '');
    expect(fragment.length).toBe(1);
    expect(fragmentText(fragment)).toBe('');
  });

  test('B-18 fills a fragment that is in no document yet', () => {
    const fragment = new Y.XmlFragment();
    setFragmentText(fragment, 'one\ntwo');
    new Y.Doc().getMap('notes').set('text', fragment);
    expect(fragmentText(fragment)).toBe('one\ntwo');
  });

  test('B-18 replaces a paragraph that holds more than words', () => {
    const fragment = newFragment();
    setFragmentText(fragment, 'abc');
    ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(1, { image: 'x' });
    setFragmentText(fragment, 'abd');
    expect(fragment.toString()).toBe('<paragraph>abd</paragraph>');
  });

  test('B-18 leaves alone what both texts share, with what another person writes there meanwhile', () => {
    const ana = new Y.Doc();
    setFragmentText(newFragment(ana), 'same 👩🏽‍🏫 start\nmiddle\nthe end');
    const ben = copyOf(ana);
    const bens = newFragment(ben);
    ((bens.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Ben: ');
    ((bens.get(2) as Y.XmlElement).get(0) as Y.XmlText).insert(7, '!');
    setFragmentText(newFragment(ana), 'same 👩🏽‍🏫 begin\nnew\nmore\nthe end');
    sync(ana, ben);
    expect(fragmentText(newFragment(ana))).toBe('Ben: same 👩🏽‍🏫 begin\nnew\nmore\nthe end!');
    expect(fragmentText(newFragment(ben))).toBe(fragmentText(newFragment(ana)));
  });

  test('B-18 never cuts an emoji in two when only its second half differs', () => {
    const fragment = newFragment();
    setFragmentText(fragment, '😀');
    setFragmentText(fragment, '😁');
    expect(fragmentText(fragment)).toBe('😁');
    setFragmentText(fragment, '𠮷𠮷');
    setFragmentText(fragment, '𡀀𠮷');
    expect(fragmentText(fragment)).toBe('𡀀𠮷');
  });

  test('B-17 B-18 writes in one local transaction, and nothing when the text is the same', () => {
    const doc = new Y.Doc();
    const fragment = newFragment(doc);
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    setFragmentText(fragment, 'one\ntwo');
    setFragmentText(fragment, 'one\ntwo');
    expect(origins).toEqual([LOCAL_CHANGE]);
  });

  test('B-18 turns any text into any other', () => {
    const random = seeded();
    const fragment = newFragment();
    const parts = [...TEXTS, '', '\n', '\n\n', 'a', 'ab', 'b', '😀', '😁'];
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: random.below(5) }, () => random.pick(parts)).join(
        random.pick(['', '\n', ' ']),
      );
      setFragmentText(fragment, text);
      expect(fragmentText(fragment), `SEED=${random.seed}`).toBe(text);
    }
  });
});
