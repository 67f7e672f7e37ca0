import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of the tree of a tagged PDF. */
export interface ReadPart {
  readonly role: string;
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly children: readonly ReadPart[];
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  /** For each page, what is tagged, without the ornaments. */
  readonly pages: readonly string[];
  /** For each page, the ornaments: what stands at its foot. */
  readonly ornaments: readonly string[];
  readonly parts: readonly ReadPart[];
  readonly sizes: readonly (readonly [number, number])[];
}

/** Reads a PDF as another program would: its text, its tree and what it says of itself. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const pages: string[] = [];
  const ornaments: string[] = [];
  const parts: ReadPart[] = [];
  const sizes: [number, number][] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const [, , width = 0, height = 0] = page.view;
    sizes.push([width, height]);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    let [said, ornament] = ['', ''];
    for (const item of items) {
      if ('str' in item) {
        const text = `${item.str}${item.hasEOL ? '\n' : ''}`;
        if (open.includes('Artifact')) ornament += text;
        else said += text;
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag ?? '');
    }
    pages.push(said);
    ornaments.push(ornament);
    const tree = (await page.getStructTree()) as unknown as RawPart | null;
    if (tree) parts.push(partOf(tree));
  }
  const marks = await document.getMarkInfo();
  const outline = await document.getOutline();
  const titles = (list: typeof outline): string[] =>
    (list ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);
  await task.destroy();
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    isTagged: new Map(marks as unknown as Map<string, boolean>).get('Marked') === true,
    bookmarks: titles(outline),
    pages,
    ornaments,
    parts,
    sizes,
  };
}

interface RawPart {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children?: readonly RawPart[];
}

const partOf = ({ role = '', lang, alt, children = [] }: RawPart): ReadPart => ({
  role,
  lang,
  alt,
  children: children.filter((child) => child.role !== undefined).map(partOf),
});

/** Every part with this role, from the top. */
export function partsOf(parts: readonly ReadPart[], role: string): ReadPart[] {
  return parts.flatMap((part) => [
    ...(part.role === role ? [part] : []),
    ...partsOf(part.children, role),
  ]);
}

/** How many parts with this role the whole file has: a page's tree tells of what begins on other pages too. */
export const countParts = (bytes: Uint8Array, role: string): number =>
  Buffer.from(bytes).toString('latin1').split(`/S /${role}\n`).length - 1;

/** Without blanks and in one form, so that the ends of lines make no difference. */
export const solid = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
