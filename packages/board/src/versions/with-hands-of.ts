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
  const renumbered = (line: readonly number[]) =>
    line.map((value, at) => (at % 2 === 0 ? (places[value] ?? -1) : value));
  const change = (value: ContentValue): ContentValue => {
    if (!isContentText(value)) return withParts(value, change);
    return value.by === undefined ? value : { text: value.text, by: value.by.map(renumbered) };
  };
  return { ...content, hands, roots: mapRoots(content.roots, change) };
}
