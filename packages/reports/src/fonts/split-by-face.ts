import { type Cut, type Face, faceFor, mainFace } from './faces.ts';

/** A stretch of a text that one face can print. */
export interface Stretch {
  readonly text: string;
  readonly face: Face;
  /** What it really says, where no font here has its letters and `text` only holds their place. */
  readonly instead?: string;
}

/** Stands for a letter that no font here has. */
export const NO_LETTER = '□';

const LATIN_ONLY =
  /^[\x20-\x7e\xa0-\xac\xae-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a text into stretches of one face each. */
export function splitByFace(cut: Cut, text: string): Stretch[] {
  if (LATIN_ONLY.test(text)) return text === '' ? [] : [{ text, face: mainFace(cut) }];
  const stretches: Stretch[] = [];
  for (const { segment } of letters.segment(text)) {
    const last = stretches.at(-1);
    const face = faceFor(cut, segment);
    const isSpace = /^\s$/.test(segment);
    const fits = last?.instead === undefined && (last?.face === face || (isSpace && last));
    if (last && face && fits) {
      stretches[stretches.length - 1] = { text: last.text + segment, face: last.face };
    } else if (face) {
      stretches.push({ text: segment, face });
    } else {
      const box = faceFor(cut, NO_LETTER) ?? mainFace(cut);
      const before = last?.instead === undefined ? undefined : stretches.pop();
      const [text, instead] = [before?.text ?? '', before?.instead ?? ''];
      stretches.push({ text: text + NO_LETTER, face: box, instead: instead + segment });
    }
  }
  return stretches;
}
