import type { SaveStatus } from '@throughline/client';
import { describe, expect, test } from 'vitest';
import { isAtRisk, nextTelling, type SaveLight, saveLight, type Telling } from './save-words.ts';

const offline = (kept: boolean, unsent: boolean): SaveStatus => ({ kind: 'offline', kept, unsent });

describe('the light beside a name', () => {
  test('says Saved for one status only', () => {
    const statuses: SaveStatus[] = [
      { kind: 'opening' },
      { kind: 'saved' },
      { kind: 'saving' },
      offline(true, true),
      offline(false, true),
      { kind: 'not-saving' },
      { kind: 'ended', reason: 'updateRefused', unsentTexts: [] },
    ];
    const saved = statuses.filter((status) => saveLight(status).words === 'save.saved');
    expect(saved).toEqual([{ kind: 'saved' }]);
    const shapes = statuses.map((status) => saveLight(status).light);
    expect(new Set(shapes).size).toBe(6);
  });

  test('promises a copy on this device only where there is one', () => {
    expect(saveLight(offline(true, true)).words).toBe('save.offlineKept');
    expect(saveLight(offline(false, false)).words).toBe('save.offlineNotKept');
  });
});

test('a screen reader hears of trouble and of its end, and not of every save', () => {
  const lights: SaveLight[] = ['saved', 'saving', 'saved', 'kept', 'saving', 'saved', 'saving'];
  let told: Telling = 'nothing';
  const heard = lights.map((light) => {
    told = nextTelling(told, light);
    return told;
  });
  expect(heard).toEqual([
    ...['nothing', 'nothing', 'nothing'],
    ...['trouble', 'trouble', 'recovery', 'nothing'],
  ]);
});

describe('closing the tab', () => {
  test('is asked about only while something could be lost by it', () => {
    expect(isAtRisk({ kind: 'saved' })).toBe(false);
    expect(isAtRisk(offline(true, true))).toBe(false);
    expect(isAtRisk(offline(false, false))).toBe(false);
    expect(isAtRisk(offline(false, true))).toBe(true);
    expect(isAtRisk({ kind: 'saving' })).toBe(true);
    expect(isAtRisk({ kind: 'not-saving' })).toBe(true);
    expect(isAtRisk({ kind: 'ended', reason: 'tooLarge', unsentTexts: ['x'] })).toBe(true);
  });
});
