import type { GoalItem } from '@throughline/board';

/** One value of a measure, in the order in which the eye goes: the start, what was seen, the goal. */
export interface MeasurePoint {
  readonly id: string;
  readonly what: 'start' | 'reading' | 'target';
  readonly value: number;
  readonly on: string | undefined;
}

/** The values that a measure has, its readings by their day; readings without a number are left out. */
export function measurePoints(
  { id, values: { baseline, target } }: GoalItem<'measure'>,
  readings: readonly GoalItem<'reading'>[],
): readonly MeasurePoint[] {
  const seen = readings
    .flatMap(({ id, values: { on, value } }) =>
      value === undefined ? [] : [{ id, what: 'reading' as const, value, on }],
    )
    .sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
  return [
    ...(baseline === undefined
      ? []
      : [{ id: `${id}-start`, what: 'start' as const, value: baseline, on: undefined }]),
    ...seen,
    ...(target === undefined
      ? []
      : [{ id: `${id}-target`, what: 'target' as const, value: target, on: undefined }]),
  ];
}

/** Where a point is drawn. */
export interface Spot extends MeasurePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays points out evenly from left to right; higher values stand higher. Percent goes from 0 to 100 where it
 * fits, anything else from the lowest value to the highest, with a little room.
 */
export function layOut(
  points: readonly MeasurePoint[],
  { width, height, isPercent }: { width: number; height: number; isPercent: boolean },
): readonly Spot[] {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const wholeScale = isPercent && low >= 0 && high <= 100;
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const [from, to] = wholeScale ? [0, 100] : [low - room, high + room];
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  return points.map((point, i) => ({
    ...point,
    x: points.length > 1 ? i * step : width / 2,
    y: height - ((point.value - from) / (to - from)) * height,
  }));
}
