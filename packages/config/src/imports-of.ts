/** One import, re-export or dynamic import of a file. */
export interface Import {
  readonly specifier: string;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[\w$\s{},*]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const EMPTY_BRACES = /^import\s*\{\s*\}\s*from\s*['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n$]+)['"]\s*[,)]/g;

/**
 * What a file imports. It reads the shape that the formatter writes (a statement starts its line),
 * which a file has by the time that this is asked.
 */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(STATEMENT)].map((found) => ({
      specifier: found[2] ?? '',
      typeOnly: found[1] !== undefined,
    })),
    ...[...code.matchAll(EMPTY_BRACES), ...code.matchAll(DYNAMIC)].map((found) => ({
      specifier: found[1] ?? '',
      typeOnly: false,
    })),
  ];
}

/** The package that a bare specifier names: "@a/b" of "@a/b/c"; nothing for a path or a part of Node. */
export function packageNamed(specifier: string): string | undefined {
  if (/^(?:\.|\/|#|node:|virtual:|data:)/.test(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^/?]+/.exec(specifier)?.[0];
}

/** The code with its comments blanked: those that start a line, and those that end one. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
