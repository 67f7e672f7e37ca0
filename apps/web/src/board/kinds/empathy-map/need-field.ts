import type { NeedPart } from '@throughline/board';

/** The id of a need statement's blank in the outline. */
export function needField(part: NeedPart): string {
  return `need/${part}`;
}
