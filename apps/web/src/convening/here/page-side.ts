import type { AtPage } from '@throughline/convening';

/** The area or the note of a board that the room looks at. */
export interface Spot {
  readonly area: string | null;
  readonly noteId: string | null;
}

/** How a page was left, so that it can be come back to as it was. Only the page itself reads it. */
export type Kept = Readonly<Record<string, unknown>>;

/** What the line about the room has to know of the page that it stands on, and can do to it. */
export interface PageSide {
  readonly at: AtPage;
  /** What it is called, for the way back to it. */
  readonly name: string;
  /** A dialog of it is open, something is dragged, or what was written here is not saved yet. */
  busy(): boolean;
  /** The keyboard is in a text of it. */
  writing(): boolean;
  keep(): Kept;
  comeBack(kept: Kept): void;
  /** Brings a place of it into sight, and the keyboard there where nothing else has it. */
  goToSpot(spot: Spot): void;
  /** What that place is called; undefined where it has no name. */
  spotName(spot: Spot): string | undefined;
}

/** A page without places of its own. */
export const plainSide = (at: AtPage, name: string): PageSide => ({
  at,
  name,
  busy: () => false,
  writing: () => false,
  keep: () => ({}),
  comeBack: () => {},
  goToSpot: () => {},
  spotName: () => undefined,
});
