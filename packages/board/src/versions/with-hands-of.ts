import {
  type BoardContent,
  type ContentValue,
  isContentText,
  mapRoots,
  withParts,
} from './content.ts';

/** The same content with its hands counted as another one counts them, its own after those: so parts can be put together. */
export function withHandsOf(content: BoardContent, first: readonly string[]): BoardContent {
  const hands = [...first];
  const places = content.hands.map((hand) => {
    const known = hands.indexOf(hand);
    return known >= 0 ? known : hands.push(hand) - 1;
  });
  return { ...content, hands, roots: renumbered(content.roots, places) };
}

/** The same content with those hands only that wrote something in it, in the order of their keys. */
export function withOwnHands(content: BoardContent): BoardContent {
  const used = new Set<string>();
  const look = (value: ContentValue): ContentValue => {
    if (!isContentText(value)) return withParts(value, look);
    for (const line of value.by ?? []) {
      for (let at = 0; at < line.length; at += 2) used.add(content.hands[line[at] ?? -1] ?? '');
    }
    return value;
  };
  mapRoots(content.roots, look);
  used.delete('');
  const hands = [...used].sort();
  const places = content.hands.map((hand) => hands.indexOf(hand));
  return { ...content, hands, roots: renumbered(content.roots, places) };
}

/** @param places where each hand stands now */
function renumbered(roots: BoardContent['roots'], places: readonly number[]) {
  const ofLine = (line: readonly number[]) =>
    line.map((value, at) => (at % 2 === 0 ? (places[value] ?? -1) : value));
  const change = (value: ContentValue): ContentValue => {
    if (!isContentText(value)) return withParts(value, change);
    return value.by === undefined ? value : { text: value.text, by: value.by.map(ofLine) };
  };
  return mapRoots(roots, change);
}
