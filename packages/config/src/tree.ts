/** A tracked text file, its path from the root of the tree. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a package says of itself; the root's folder is the empty string. */
export interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  /** The subpaths that others may import, "." first among them. */
  readonly exports: ReadonlySet<string>;
}

export interface Tree {
  readonly files: readonly SourceFile[];
  readonly manifests: readonly Manifest[];
}

/** Looks at the whole tree and gives one line for each offence, none when the rule is kept. */
export type Rule = (tree: Tree) => string[];

/** Builds a tree from paths and texts: the tracked files, or a small sample that breaks a rule. */
export function treeOf(texts: ReadonlyMap<string, string>): Tree {
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const manifests = files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .map(({ path, text }) => manifestOf(path, text));
  return { files, manifests };
}

/** The TypeScript of a tree. */
export function typeScriptIn(tree: Tree): readonly SourceFile[] {
  return tree.files.filter(({ path }) => /\.tsx?$/.test(path));
}

/** The package that a file belongs to: the one whose folder is the nearest above it. */
export function ownerOf(tree: Tree, path: string): Manifest | undefined {
  return tree.manifests
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Whether a file never runs in the product: tests, and what builds or configures. */
export function isForDevelopment(path: string): boolean {
  return /\.test\.tsx?$|\/(?:test|e2e|contracts|scripts)\/|\.config\.ts$/.test(path);
}

function manifestOf(path: string, text: string): Manifest {
  const json: unknown = JSON.parse(text);
  const exports = Object.keys(section(json, 'exports'));
  return {
    folder: path.replace(/\/?package\.json$/, ''),
    name: isRecord(json) && typeof json.name === 'string' ? json.name : path,
    dependencies: new Set([
      ...Object.keys(section(json, 'dependencies')),
      ...Object.keys(section(json, 'optionalDependencies')),
    ]),
    devDependencies: new Set(Object.keys(section(json, 'devDependencies'))),
    exports: new Set(exports),
  };
}

function section(json: unknown, name: string): Record<string, unknown> {
  const found = isRecord(json) ? json[name] : undefined;
  return isRecord(found) ? found : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
