import { describe, expect, it } from 'vitest';
import { paperBoard, ROSA } from './testing/paper-board.ts';
import { whyReading } from './why-reading.ts';

describe('why somebody reads along', () => {
  const { board } = paperBoard();

  it('on the own team’s board: because nobody writes there just now', () => {
    expect(whyReading(ROSA, board)).toBe('paused');
    expect(whyReading(ROSA, { ...board, owner: { type: 'network' } })).toBe('paused');
    expect(whyReading(ROSA, { ...board, owner: { type: 'group', groupId: 'group-1' } })).toBe(
      'paused',
    );
  });

  it('on another team’s, and as one who only ever reads: because it is others’ to write on', () => {
    expect(whyReading({ ...ROSA, team: null }, board)).toBe('others-write');
    expect(whyReading({ ...ROSA, level: 'observer' }, board)).toBe('others-write');
    const group = { ...board, owner: { type: 'group', groupId: 'group-1' } } as const;
    expect(whyReading({ ...ROSA, level: 'facilitator' }, group)).toBe('others-write');
  });
});
