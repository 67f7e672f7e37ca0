const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** How large a file is, as people say it. */
export function sizeInWords(bytes: number, language: string): string {
  const [unit, one] = UNITS.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / one);
}
