import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Clocks, clocksOf } from './server-has.ts';
import { unsentTexts } from './unsent-texts.ts';

const NOTHING: Clocks = new Map();

/** A document that the server has so far, then what is written after that. */
function written(before: (doc: Y.Doc) => void, after: (doc: Y.Doc) => void): string[] {
  const doc = new Y.Doc();
  doc.transact(() => before(doc));
  const known = clocksOf(doc);
  doc.transact(() => after(doc));
  return unsentTexts(doc, known);
}

function paragraphs(fragment: Y.XmlFragment, ...texts: string[]): void {
  for (const text of texts) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    fragment.push([paragraph]);
  }
}

describe('K-8 unsent text', () => {
  test('is nothing for an empty document, and everything for one that the server never saw', () => {
    expect(unsentTexts(new Y.Doc(), NOTHING)).toEqual([]);
    const doc = new Y.Doc();
    paragraphs(doc.getXmlFragment('note'), 'First line.', 'Second line.');
    expect(unsentTexts(doc, NOTHING)).toEqual(['First line.\nSecond line.']);
  });

  test('is grouped by the field it stands in', () => {
    const doc = new Y.Doc();
    const notes = doc.getMap<Y.Map<unknown>>('notes');
    for (const [id, text] of [
      ['a', 'The first note.'],
      ['b', 'The second note.'],
    ] as const) {
      const fragment = new Y.XmlFragment();
      const note = new Y.Map<unknown>([['kind', 'heard']]);
      note.set('text', fragment);
      notes.set(id, note);
      paragraphs(fragment, text);
    }
    expect(unsentTexts(doc, NOTHING)).toEqual(['The first note.', 'The second note.']);
  });

  test('comes as whole words, and never with what the server has besides', () => {
    const before = (doc: Y.Doc) =>
      paragraphs(doc.getXmlFragment('n'), 'She feels un in the meeting', 'Known.');
    const textOf = (doc: Y.Doc) =>
      (doc.getXmlFragment('n').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    expect(written(before, (doc) => textOf(doc).insert(12, 'heard'))).toEqual(['unheard']);
    expect(
      written(before, (doc) => {
        textOf(doc).insert(27, ' again and again');
        textOf(doc).insert(12, 'heard');
      }),
    ).toEqual(['unheard … again and again']);
    expect(written(before, (doc) => textOf(doc).insert(9, ' '))).toEqual([]);
  });

  test('leaves out what was deleted again, marks, and values that are no text of a person', () => {
    const result = written(
      (doc) => paragraphs(doc.getXmlFragment('n'), 'known'),
      (doc) => {
        const text = (doc.getXmlFragment('n').get(0) as Y.XmlElement).get(0) as Y.XmlText;
        text.insert(5, ' but not this');
        text.delete(5, 4);
        text.format(0, 5, { bold: true });
        doc.getMap('values').set('kind', 'observed');
        doc.getArray('values-in-order').push(['a1', 7, { deep: 'value' }]);
      },
    );
    expect(result).toEqual(['not this']);
  });

  test('keeps emoji and right-to-left text whole', () => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, 'ok ');
    const known = clocksOf(doc);
    text.insert(3, '👩🏽‍🏫 שלום');
    expect(unsentTexts(doc, known)).toEqual(['👩🏽‍🏫 שלום']);
  });

  test('reads a document whose types nobody has named yet', () => {
    const source = new Y.Doc();
    paragraphs(source.getXmlFragment('n'), 'from a stored copy');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
    expect(unsentTexts(doc, NOTHING)).toEqual(['from a stored copy']);
  });

  test('takes a document of ten thousand nested elements without an overflow', () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      let parent: Y.XmlFragment = doc.getXmlFragment('deep');
      for (let depth = 0; depth < 10_000; depth += 1) {
        const child = new Y.XmlElement('p');
        parent.insert(0, [child]);
        parent = child;
      }
      parent.insert(0, [new Y.XmlText('down here')]);
    });
    expect(unsentTexts(doc, NOTHING)).toEqual(['down here']);
  });
});
