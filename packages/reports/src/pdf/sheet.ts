import type { Language } from '@throughline/protocol';
import PDFDocument from 'pdfkit';
import type { Face } from '../fonts/faces.ts';
import type { Stretch } from '../fonts/split-by-face.ts';
import { type Line, layOut, type Run } from './lay-out-text.ts';

/** The sizes of paper in use where our schools are, and that of a projected slide. */
export const PAPER_SIZES = {
  letter: [612, 792],
  a4: [595.28, 841.89],
  slide: [960, 540],
} as const;
export type PaperSize = 'letter' | 'a4';

export type Part = PDFKit.PDFStructureElement;

export interface SheetOptions {
  readonly title: string;
  readonly language: Language;
  readonly size: keyof typeof PAPER_SIZES;
  readonly landscape?: boolean;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly author?: string | undefined;
}

/** Scripts that are drawn from the right and stand in the file as they are seen: the tree has them as they are read. */
export const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export const INK = '#111111';
/** Still 7 to 1 on white, and plain grey on a printer without colours. */
export const QUIET = '#4a4a4a';
export const HAIRLINE = '#8a8a8a';

/** How far a face reaches above and below its baseline, in parts of its size: the same for all, so that lines stand even. */
const ASCENT = 0.95;

/**
 * A PDF while it is written: pages that follow each other, and the tree of what they say. All that is drawn is part of
 * the tree or marked as an ornament.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Part;
  readonly language: Language;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the next line begins. */
  y: number;
  readonly #registered = new Set<string>();
  readonly #chunks: Buffer[] = [];
  readonly #done: Promise<void>;
  #missing = false;

  constructor({ title, language, size, landscape = false, margins, author }: SheetOptions) {
    const [wide, high] = PAPER_SIZES[size];
    this.language = language;
    this.doc = new PDFDocument({
      size: landscape ? [high, wide] : [wide, high],
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      tagged: true,
      displayTitle: true,
      lang: language,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      bufferPages: true,
      // Without one it would take a font that is not embedded.
      font: null,
      info: {
        Title: title,
        ...(author ? { Author: author } : {}),
        Creator: 'Throughline',
        Producer: 'Throughline',
      },
    } as unknown as PDFKit.PDFDocumentOptions);
    this.#done = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      this.doc.on('end', () => resolve());
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.left = margins.left;
    this.width = this.doc.page.width - margins.left - margins.right;
    this.top = margins.top;
    this.bottom = this.doc.page.height - margins.bottom;
    this.y = margins.top;
  }

  /** Whether some letter was met that no font here has. */
  get hasMissing(): boolean {
    return this.#missing;
  }

  /** Lines for a column of this width. */
  lines(runs: readonly Run[], width = this.width): Line[] {
    return layOut(runs, width, (stretch, run) => this.#measure(stretch, run));
  }

  #measure({ text, face }: Stretch, { size }: Run): number {
    this.#use(face, size);
    return this.doc.widthOfString(text);
  }

  #use({ name, file }: Face, size: number): void {
    if (!this.#registered.has(name)) {
      this.doc.registerFont(name, file);
      this.#registered.add(name);
    }
    this.doc.font(name).fontSize(size);
  }

  /** A part of the tree under another. Whoever opens it ends it. */
  open(under: Part, type: string, options: PartOptions = {}): Part {
    const part = this.doc.struct(type, options as object);
    under.add(part);
    return part;
  }

  /** Draws something as a piece of a part of the tree. */
  tagged(part: Part, type: string, draw: () => void): void {
    part.add(this.doc.markStructureContent(type) as unknown as Part);
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws something that nobody has to be told of. */
  ornament(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Goes to a new page unless so much is left on this one. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom || this.y <= this.top) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.top;
  }

  /**
   * Draws lines at `x` down the page, over its end onto the next one. `parts[i]` takes what belongs to part i of the runs.
   */
  flow(lines: readonly Line[], { x, width, leading, parts }: FlowOptions): void {
    for (const [i, line] of lines.entries()) {
      // Two lines at least stay together at the foot of a page and at the head of the next.
      const left = lines.length - i;
      const together = i === 0 || left === 2 ? Math.min(2, left) : 1;
      this.need(leading * together);
      this.drawLine(line, { x, y: this.y, width, parts, baseline: leading * 0.73 });
      this.y += leading;
    }
  }

  /** Draws one line with its top at `y`. */
  drawLine(line: Line, { x, y, width, parts, baseline }: LineOptions): void {
    let at = line.fromRight ? x + width - line.width : x;
    const down = baseline ?? Math.max(0, ...line.atoms.map(({ run }) => run.size)) * ASCENT;
    let from = 0;
    while (from < line.atoms.length) {
      const part = line.atoms[from]?.run.part ?? 0;
      let to = from;
      while (line.atoms[to]?.run.part === part) to++;
      const atoms = line.atoms.slice(from, to);
      const draw = () => {
        for (const { text, face, run, width: wide, instead } of atoms) {
          this.#use(face, run.size);
          if (instead !== undefined) {
            this.#missing = true;
            this.doc.markContent('Span', { actual: instead });
          }
          this.doc
            .fillColor(run.color)
            .text(text, at, y + down, { lineBreak: false, baseline: 'alphabetic' });
          if (instead !== undefined) this.doc.endMarkedContent();
          at += wide;
        }
      };
      const owner = parts?.[part];
      if (owner) this.tagged(owner, 'Span', draw);
      else draw();
      from = to;
    }
  }

  /** Draws on every page, when all are there. */
  onEveryPage(draw: (page: number, of: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(start + i);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      draw(i + 1, count);
      this.doc.endMarkedContent();
    }
  }

  /** Ends it; its bytes. */
  async end(): Promise<Uint8Array> {
    this.root.end();
    this.doc.end();
    await this.#done;
    return Buffer.concat(this.#chunks);
  }
}

export interface PartOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
}

interface LineOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Absent where the caller has tagged what is drawn. */
  readonly parts?: readonly Part[];
  /** How far down its letters stand; as its largest letters ask for where absent. */
  readonly baseline?: number;
}
interface FlowOptions {
  readonly x: number;
  readonly width: number;
  readonly leading: number;
  readonly parts: readonly Part[];
}
