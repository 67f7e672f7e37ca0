import { describe, expect, test } from 'vitest';
import { dayNumber, dayOfNumber, dayWords, spanWords, todayHere } from './days.ts';

describe('days', () => {
  test('are told as people say them, with the year only where it is another one', () => {
    expect(dayWords('2027-03-07', 'en', '2027-01-01')).toBe('Sunday, March 7');
    expect(dayWords('2027-03-07', 'es', '2027-01-01')).toBe('domingo, 7 de marzo');
    expect(dayWords('2027-03-07', 'en', '2026-12-31')).toBe('Sunday, March 7, 2027');
  });

  test('are no other day in another part of the world', () => {
    expect(dayOfNumber(dayNumber('2027-03-07'))).toBe('2027-03-07');
    expect(todayHere(new Date(2027, 2, 7, 23, 59))).toBe('2027-03-07');
    expect(todayHere(new Date(2027, 2, 7, 0, 0))).toBe('2027-03-07');
  });

  test('are told from one to the other, and one day as one', () => {
    expect(spanWords('2027-03-19', '2027-04-13', 'en')).toMatch(/^Mar 19\s–\sApr 13$/);
    expect(spanWords('2027-03-07', '2027-03-07', 'en')).toBe('Mar 7');
  });
});
