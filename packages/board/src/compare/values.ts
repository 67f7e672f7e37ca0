/** A plain value that was set, changed or taken back; empty for none. */
export interface ValueChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, string>>;

export function changedValues(before: Values, after: Values): readonly ValueChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const change = { name, before: before[name] ?? '', after: after[name] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}
