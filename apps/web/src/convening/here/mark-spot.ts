import type { Spot } from './page-side.ts';

const RING = 'outline: 3px dashed var(--thread); outline-offset: 3px;';

/**
 * Marks the place that the room looks at, in whatever view of the board and over everything that is drawn anew.
 * @returns what takes the mark away
 */
export function markSpot({ area, noteId }: Spot): () => void {
  const [sheet] = document.styleSheets;
  if (sheet === undefined || (area === null && noteId === null)) return () => {};
  const name = CSS.escape(noteId ?? area ?? '');
  const where =
    noteId === null
      ? `[data-area="${name}"], #line-${name}`
      : `[data-note="${name}"], #line-${name}`;
  const at = sheet.insertRule(`@media screen { ${where} { ${RING} } }`, sheet.cssRules.length);
  const rule = sheet.cssRules[at];
  return () => {
    const now = [...sheet.cssRules].indexOf(rule as CSSRule);
    if (now >= 0) sheet.deleteRule(now);
  };
}
