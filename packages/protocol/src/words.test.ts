import { describe, expect, it } from 'vitest';
import {
  CLOSE_CODES,
  ClaimedPresence,
  CommandEnvelope,
  closeReason,
  Day,
  JOIN_CODE_ALPHABET,
  JoinRequest,
  normaliseJoinCode,
  PRESENCE_COLORS,
  PRESENCE_PALETTE,
} from './index.ts';

describe('the words of the wire', () => {
  it('a join code’s alphabet has 28 signs, no vowel and no look-alike', () => {
    expect(new Set(JOIN_CODE_ALPHABET).size).toBe(28);
    expect(JOIN_CODE_ALPHABET).not.toMatch(/[AEIOUY01]/);
    expect(normaliseJoinCode(' g5m-c2 nh')).toBe('G5MC2NH');
  });

  it('each close code has one reason, and codes of others have none', () => {
    for (const [reason, code] of Object.entries(CLOSE_CODES))
      expect(closeReason(code)).toBe(reason);
    expect(closeReason(1006)).toBeUndefined();
  });

  it('the palette has as many colours as it says', () => {
    expect(new Set(PRESENCE_PALETTE).size).toBe(PRESENCE_COLORS);
  });

  it('presence keeps what was asked for and drops the rest', () => {
    const at = { type: { client: 7, clock: 1 }, tname: null, item: null, assoc: -1 };
    const claimed = { editing: 'note-1', cursor: { anchor: at, head: at }, user: 'me', style: 'x' };
    expect(ClaimedPresence.parse(claimed)).toEqual({
      editing: 'note-1',
      cursor: { anchor: at, head: at },
    });
    expect(ClaimedPresence.safeParse({ editing: '../..' }).success).toBe(false);
  });

  it('commands outside the union are refused', () => {
    const id = 'command-1';
    expect(CommandEnvelope.safeParse({ id, command: { type: 'open-door' } }).success).toBe(true);
    for (const command of [{ type: 'explode' }, { type: 'go-to-step', step: -1 }, null]) {
      expect(CommandEnvelope.safeParse({ id, command }).success).toBe(false);
    }
    expect(CommandEnvelope.safeParse({ id: '', command: { type: 'open-door' } }).success).toBe(
      false,
    );
  });

  it('a name is taken without the blanks around it, and not without anything else', () => {
    const form = { key: 'G5MC2NH', teamId: 'team-1', role: 'parent', language: 'es' };
    expect(JoinRequest.parse({ ...form, name: '  Ana  ' }).name).toBe('Ana');
    expect(JoinRequest.safeParse({ ...form, name: '   ' }).success).toBe(false);
  });

  it('a day is one that the calendar has', () => {
    for (const day of ['2027-03-07', '2028-02-29', '2000-02-29', '2027-12-31', '2027-06-30']) {
      expect(Day.safeParse(day).success, day).toBe(true);
    }
    for (const day of [
      '2027-02-29',
      '2100-02-29',
      '2027-02-30',
      '2027-06-31',
      '2027-13-01',
      '2027-00-10',
      '2027-01-00',
      '27-01-01',
      '2027-1-1',
      '2027-03-07T00:00',
      '',
    ]) {
      expect(Day.safeParse(day).success, day).toBe(false);
    }
  });
});
