import type { ConveningSummary, PhaseInfo } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { layTimeline } from './lay-timeline.ts';

const named = (words: string) => ({ en: words, es: words });
const phase = (
  id: string,
  startsOn: string,
  endsOn: string,
  kind: PhaseInfo['kind'] = 'visits',
): PhaseInfo => ({
  id,
  networkId: 'netw1',
  position: 0,
  name: named(id),
  kind,
  startsOn,
  endsOn,
  version: 0,
});
const convening = (id: string, date: string | null): ConveningSummary => ({
  id,
  networkId: 'netw1',
  phaseId: null,
  name: named(id),
  date,
  place: '',
  format: 'in-person',
  stage: 'planned',
});
const words = ({ name }: PhaseInfo | ConveningSummary) => name.en;

const phases = [
  phase('First convening', '2027-03-07', '2027-03-07', 'convening'),
  phase('Site visits', '2027-03-19', '2027-04-13'),
  phase('Webinars', '2027-03-19', '2027-05-04', 'webinars'),
];
const convenings = [convening('Convening 1', '2027-03-07'), convening('Convening 2', '2027-05-10')];

describe('the timeline', () => {
  test('is nothing where nothing has a day', () => {
    expect(layTimeline([], [convening('Some day', null)], '2027-03-01', words)).toBeUndefined();
  });

  test('puts everything in the order of its days, within the picture', () => {
    const timeline = layTimeline(phases, convenings, '2027-04-01', words);
    const [visits, webinars] = timeline?.phases ?? [];
    const [one, two] = timeline?.convenings ?? [];
    expect(visits?.from).toBeGreaterThan(one?.to ?? 100);
    expect(visits?.from).toBe(webinars?.from);
    expect(visits?.to).toBeLessThan(webinars?.to ?? 0);
    expect(webinars?.to).toBeLessThan(two?.from ?? 0);
    for (const { from, to } of [...(timeline?.phases ?? []), ...(timeline?.convenings ?? [])]) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(100);
    }
  });

  test('gives what happens at the same time a row of its own', () => {
    const timeline = layTimeline(phases, convenings, '2027-04-01', words);
    expect(timeline?.phases.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(timeline?.phaseLanes).toBe(2);
  });

  test('lets the knot of a convening stand for its phase, and keeps a phase without one', () => {
    const shown = (list: readonly ConveningSummary[]) =>
      layTimeline(phases, list, '2027-04-01', words)?.phases.map(({ thing }) => thing.id);
    expect(shown(convenings)).toEqual(['Site visits', 'Webinars']);
    expect(shown([])).toContain('First convening');
  });

  test('puts the words of what begins late before its end', () => {
    const timeline = layTimeline([], convenings, '2027-04-01', words);
    expect(timeline?.convenings.map(({ endAligned }) => endAligned)).toEqual([false, true]);
  });

  test('marks today only where it lies within, and says on which side it is else', () => {
    const at = (today: string) => layTimeline(phases, convenings, today, words);
    expect(at('2027-04-01')).toMatchObject({ today: 'within' });
    expect(at('2027-04-01')?.todayAt).toBeGreaterThan(30);
    expect(at('2026-11-25')).toMatchObject({ today: 'before', todayAt: undefined });
    expect(at('2027-12-01')).toMatchObject({ today: 'after', todayAt: undefined });
  });

  test('names each month once and draws no hatching over a year', () => {
    const timeline = layTimeline(
      [phase('Design network', '2027-06-07', '2028-06-07')],
      [],
      '2027-07-01',
      words,
    );
    const months = timeline?.months.map(({ day }) => day.slice(0, 7)) ?? [];
    expect(new Set(months).size).toBe(months.length);
    expect(timeline?.weeks.length).toBeLessThanOrEqual(30);
  });
});
