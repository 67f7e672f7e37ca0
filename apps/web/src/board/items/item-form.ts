/**
 * A plain value of an item, and what it is set with. Its name stands in the texts of the kind at
 * `items.<type>.<name>`, its choices at `items.<type>.choices.<name>.<choice>`.
 */
export type ValueSlot = { readonly name: string } & (
  | { readonly control: 'day' | 'flag' }
  | {
      readonly control: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly step?: number | 'any';
    }
  | { readonly control: 'choice'; readonly choices: readonly string[] }
);

/** The plain values of each type of item, in the order in which they are asked. */
export type ItemForms = Readonly<Record<string, readonly ValueSlot[]>>;
