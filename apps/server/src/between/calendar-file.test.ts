import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const NOW = Date.UTC(2027, 2, 1, 9, 30);
const write = (...entries: CalendarEntry[]) => calendarFile(entries, { language: 'es', now: NOW });
/** Put together again what was folded, as RFC 5545 3.1 has it. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const convening: CalendarEntry = {
  uid: 'convening-1@throughline',
  when: { day: '2027-05-10' },
  title: 'Encuentro 2',
};

describe('VB-3 a calendar file', () => {
  it('VB-3 tells days as days and moments in UTC, under ids that stay', () => {
    const moment = { uid: 'pulse-1@throughline', when: { at: NOW }, title: 'Pulso', sequence: 2 };
    const lines = linesOf(write(convening, moment));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:convening-1@throughline',
        'DTSTART;VALUE=DATE:20270510',
        'UID:pulse-1@throughline',
        'SEQUENCE:2',
        'DTSTAMP:20270301T093000Z',
        'DTSTART:20270301T093000Z',
        'DTEND:20270301T094500Z',
      ]),
    );
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('VB-3 folds lines at 75 octets, between characters', () => {
    const title = `${'ñ'.repeat(120)} 🧵${'é'.repeat(80)}`;
    const file = write({ ...convening, title });
    const tooLong = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
    expect(tooLong).toEqual([]);
    expect(file).not.toContain('\uFFFD');
    expect(linesOf(file)).toContain(`SUMMARY:${title}`);
  });

  it('VB-3 lets nothing that people typed out of its field', () => {
    const evil = 'a, b; c\\d\r\nEND:VEVENT\rATTACH:http://elsewhere/\nX:1\u0000';
    const file = write({ ...convening, title: evil, about: evil, place: evil });
    const lines = linesOf(file);
    expect(lines.filter((line) => /^(END:VEVENT|ATTACH|X:1)/.test(line))).toEqual(['END:VEVENT']);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
    expect(lines).toContain('SUMMARY:a\\, b\\; c\\\\d END:VEVENT ATTACH:http://elsewhere/ X:1');
  });
});
