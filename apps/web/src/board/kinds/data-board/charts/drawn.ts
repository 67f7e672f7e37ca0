import type { CardFigures, Figure } from '@throughline/protocol';

/** Where a figure is drawn: its own place, or the bound that it is told by. */
export const heightOf = (figure: Figure): number | undefined =>
  'value' in figure ? figure.value : undefined;

/** A group with its figures, and its mark in the charts: told by number, the same in each. */
export interface Drawn {
  readonly group: string;
  /** Everybody together, drawn in ink. */
  readonly whole: boolean;
  readonly mark: number;
  readonly district: readonly Figure[];
  readonly state: readonly Figure[] | undefined;
}

const NONE: readonly Figure[] = [];

/** The groups of a card in their order. */
export function drawnOf(
  { groups, series }: CardFigures,
  isWhole: (group: string) => boolean,
): Drawn[] {
  const of = (which: 'district' | 'state', group: string) =>
    series.find((one) => one.of === which && one.group === group)?.figures;
  let mark = 0;
  return groups.map((group) => {
    const whole = group === '' || isWhole(group);
    return {
      group,
      whole,
      mark: whole ? -1 : mark++,
      district: of('district', group) ?? NONE,
      state: of('state', group),
    };
  });
}

/** The top of a scale: 100 for rates that need it, else a round number over the greatest. */
export function topOf(card: CardFigures, all: readonly (readonly Figure[])[]): number {
  const most = Math.max(1, ...all.flat().map((figure) => heightOf(figure) ?? 0));
  if (card.measure === 'rate') return Math.min(100, Math.max(10, Math.ceil((most + 3) / 10) * 10));
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / (step / 2)) * (step / 2);
}

/** Moves labels apart so that none lies on another, each as near to its own place as can be. */
export function spread(
  places: readonly number[],
  apart: number,
  top: number,
  bottom: number,
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const at = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    at[index] = Math.max(at[index] ?? 0, last + apart, top);
    last = at[index] ?? 0;
  }
  let next = bottom + apart;
  for (const index of order.toReversed()) {
    at[index] = Math.min(at[index] ?? 0, next - apart);
    next = at[index] ?? 0;
  }
  return at;
}
