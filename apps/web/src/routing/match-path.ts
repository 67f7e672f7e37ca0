/** The named parts of an address. */
export type PathParams = Readonly<Record<string, string>>;

/**
 * Compares an address with a pattern such as `/j/:key`, part by part; a slash at the end is ignored.
 * @returns the named parts, decoded, or undefined when the address is another one or cannot be decoded
 */
export function matchPath(pattern: string, pathname: string): PathParams | undefined {
  const wanted = partsOf(pattern);
  const given = partsOf(pathname);
  if (wanted.length !== given.length) return undefined;
  const params: [string, string][] = [];
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== text) return undefined;
      continue;
    }
    try {
      params.push([part.slice(1), decodeURIComponent(text)]);
    } catch {
      return undefined;
    }
  }
  return Object.fromEntries(params);
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}
