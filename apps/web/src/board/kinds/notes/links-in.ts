/** Where a text leads: whole web addresses, each once, without what only ends a sentence. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"«»“”]+/g) ?? [];
  const links = found.map((link) => link.replace(/[.,;:!?)\]}']+$/, ''));
  return [...new Set(links)].filter((link) => URL.canParse?.(link) ?? true);
}

/** What a link is called: its host and the beginning of its path. */
export function linkName(link: string): string {
  const name = link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
const LONGEST = 48;
