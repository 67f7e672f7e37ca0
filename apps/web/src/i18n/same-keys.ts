/**
 * The shape of a namespace in another language: exactly the same keys, any words.
 * `export const join: SameKeys<typeof english> = { … }` fails to compile on a missing or extra key.
 */
export type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};
