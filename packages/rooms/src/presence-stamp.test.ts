import { ClaimedPresence, type PresentPerson } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stamp } from './presence-stamp.ts';

const ANA: PresentPerson = {
  key: 'key-of-ana',
  name: 'Ana',
  role: 'parent',
  color: '#2d5d9f',
};

/** A text as boards hold it, the caret at its first letter, and at its end. */
function boardWithText() {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  doc.getMap<Y.XmlText>('notes').set('note-1', text);
  text.insert(0, 'words');
  const caretAt = (index: number) => Y.createRelativePositionFromTypeIndex(text, index);
  return { doc, cursor: { anchor: caretAt(0), head: caretAt(5) } };
}

const stampOf = (state: unknown) => JSON.parse(stamp(JSON.stringify(state), ANA));

describe('the stamp', () => {
  const { cursor } = boardWithText();
  const plain = JSON.parse(JSON.stringify(cursor));

  it.each([
    {},
    { editing: 'note-1' },
    { editing: null },
    { cursor },
    { cursor: null },
    { editing: 'note-1', cursor },
    { cursor, editing: null },
    { user: {}, cursor },
    { user: { name: 'Mallory', color: '#000000' }, editing: 'note-1', cursor },
    { user: { name: '},"cursor":{' }, cursor },
    { user: { name: 'a "b" \\ c', age: 3, more: { deep: [] } }, cursor },
    { cursor, user: { name: 'after it' } },
    { extra: { deep: [1, 2] }, cursor },
  ])('R-13 keeps what may be claimed, however it is written: %j', (state) => {
    const { editing, cursor: at } = state as { editing?: unknown; cursor?: unknown };
    const kept = JSON.parse(JSON.stringify({ editing, cursor: at }));
    expect(stampOf(state)).toEqual({ ...kept, user: ANA });
  });

  it.each([
    '',
    'null',
    '[]',
    '{"cursor":null',
    '{"cursor":null}}',
    '{"cursor":null,}',
    '{"editing":"no id"}',
    '{"editing":"note-1","editing":"x"}',
    '{"user":{"name":"a},"cursor":null}',
    '{"cursor":{"anchor":1}}',
  ])('R-13 passes over what cannot be read: %s', (json) => {
    expect(JSON.parse(stamp(json, ANA))).toEqual({ user: ANA });
  });

  it('R-13 says the same of any state, however it is laid out', () => {
    const { pick, below } = seeded(7);
    const keys = ['"cursor":', '"editing":', '"user":', '"x":'];
    const values = ['null', '"note-1"', '{"name":"x"}', JSON.stringify(plain)];
    const scraps = ['{', '}', ',', ' ', '"', '0', 'null', ...keys, ...values];
    let understood = 0;
    for (let run = 0; run < 20_000; run++) {
      const members = Array.from({ length: below(4) }, () => pick(keys) + pick(values));
      const whole = `{${members.join(',')}}`;
      const at = below(whole.length);
      const spoilt = whole.slice(0, at) + pick(scraps) + whole.slice(at + below(3));
      const json = below(3) === 0 ? spoilt : whole;
      const expected = expectedOf(json);
      expect(JSON.parse(stamp(json, ANA)), json).toEqual({ ...expected, user: ANA });
      if (Object.keys(expected).length > 0) understood++;
    }
    expect(understood).toBeGreaterThan(2_000);
  });
});

function expectedOf(json: string): ClaimedPresence {
  try {
    const claimed = ClaimedPresence.safeParse(JSON.parse(json));
    return claimed.success ? claimed.data : {};
  } catch {
    return {};
  }
}

describe('a caret', () => {
  const { doc, cursor } = boardWithText();
  const { client, clock } = cursor.anchor.type ?? { client: 0, clock: 0 };
  const type = { client, clock };
  const sound = { type, tname: null, item: null, assoc: 0 };

  const resolve = (position: unknown, within: Y.Doc) =>
    Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(position as object),
      within,
    );

  it.each([
    null,
    {},
    { ...sound, type: null },
    { ...sound, item: { client, clock: -1 } },
    { ...sound, type: { client, clock: -1 } },
  ])('R-13 that makes Yjs throw in every editor is as if it had not been said: %j', (position) => {
    expect(() => resolve(position, doc)).toThrow();
    expect(stampOf({ cursor: { anchor: sound, head: position } })).toEqual({ user: ANA });
  });

  it('R-13 that names a root would make one in every document, and is as if it had not been said', () => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const position = { type: null, tname: 'made-by-a-caret', item: null, assoc: 0 };
    resolve(position, copy);
    expect([...copy.share.keys()]).toContain('made-by-a-caret');
    expect(stampOf({ cursor: { anchor: sound, head: position } })).toEqual({ user: ANA });
    expect(stampOf({ cursor: { anchor: sound, head: sound } })).toHaveProperty('cursor');
  });
});
