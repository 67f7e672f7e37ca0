import type { Entry } from '../document/entry.ts';
import type { TextViews } from '../text/text-view.ts';
import type { ValueShapes, ValuesOf } from '../values/value.ts';

/** One type of item of a kind of board. */
export interface ItemShape {
  /** The types under which one may stand; null is the board itself. */
  readonly parents: readonly (string | null)[];
  /** Its texts, all made when the item is made. */
  readonly texts: readonly string[];
  readonly values: ValueShapes;
}

/** The items of a kind of board: its types by name. */
export interface ItemShapes<Types extends ItemTypes = ItemTypes> {
  readonly types: Types;
  /** How many items a board shows at most; adding one more is refused. */
  readonly limit: number;
}

export type ItemTypes = Readonly<Record<string, ItemShape>>;

export type TypeOf<Types extends ItemTypes> = keyof Types & string;

/** An item as screens and exports see it. The same object for as long as nothing in it changes. */
export type ItemOf<Types extends ItemTypes, Type extends TypeOf<Types> = TypeOf<Types>> = {
  readonly [T in Type]: Entry & {
    readonly type: T;
    /** The item that it stands under; null for the board itself. */
    readonly parent: string | null;
    readonly texts: TextViews<Types[T]['texts'][number]>;
    readonly values: ValuesOf<Types[T]['values']>;
  };
}[Type];

/** An item of whatever type. */
export interface AnyItem extends Entry {
  readonly type: string;
  readonly parent: string | null;
  readonly texts: TextViews;
  readonly values: Readonly<Record<string, unknown>>;
}
