import { readDataBoard } from '@throughline/board';
import {
  AuditPage,
  BoardInfo,
  DatasetInfo,
  DatasetList,
  SeriesAnswer,
} from '@throughline/protocol';
import { filesHolding } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let http: Asking;
let steward: Guest;
let ana: Guest;
let networkId: string;
let teamId: string;
beforeAll(async () => {
  running = await Running.start();
  http = new Asking(running);
  steward = await running.steward();
  ana = await running.join('Ana');
  const { convening, teams } = await running.sample();
  networkId = convening.networkId;
  teamId = teams[0]?.id ?? '';
});
afterAll(() => running.stop());

const HEAD = 'Location,Race,TimeFrame,DataFormat,Data';
/** 7 is a number that would tell of few, and 30 the one that would tell it. */
const TABLE = [
  HEAD,
  ...Object.entries({ Total: 717_273, Asian: 7, Black: 313_131, White: 404_135 }).map(
    ([group, count]) => `ADAMS 14,${group},2014,Number,${count}`,
  ),
  'ADAMS 14,Asian,2014,Percent,0.0098',
  'ADAMS 14,White,2014,Percent,0.56',
  'ADAMS 14,White,2014,Percent,',
].join('\r\n');

const add = (who: Guest, form: object = {}) =>
  http.answer(DatasetInfo, who, 'POST', `/networks/${networkId}/datasets`, {
    title: 'Enrolment',
    source: 'The state',
    text: TABLE,
    ...form,
  });
const series = (id: string, measure: string) =>
  http.answer(
    SeriesAnswer,
    ana,
    'GET',
    `/datasets/${id}/series?location=ADAMS%2014&measure=${measure}`,
  );

describe('published tables', () => {
  it('ND-1 are hidden before they are stored: no byte of what is hidden lies in the data folder', async () => {
    const dataset = await add(ana);
    expect(dataset).toMatchObject({
      lines: 7,
      read: 6,
      threshold: 10,
      sizesKnown: true,
      hidden: 3,
    });
    const counts = await series(dataset.id, 'count');
    expect(counts.series.map(({ group, figures }) => [group, figures[0]])).toEqual([
      ['Total', { state: 'value', value: 717_273 }],
      ['Asian', { state: 'hidden' }],
      ['Black', { state: 'hidden' }],
      ['White', { state: 'value', value: 404_135 }],
    ]);
    const rates = await series(dataset.id, 'rate');
    expect(rates.series[1]?.figures).toEqual([{ state: 'hidden' }]);
    expect(rates.series[3]?.figures).toEqual([{ state: 'value', value: 56 }]);
    expect(await filesHolding('313131', running.config.dataDir)).toEqual([]);
    expect(await filesHolding('404135', running.config.dataDir)).not.toEqual([]);
  });

  it('ND-3 what looks like students’ records is refused, and so is what is no table', async () => {
    const path = `/networks/${networkId}/datasets`;
    const form = { title: 'Roster', source: '' };
    const students = 'Student ID,School,Year,Score\n482913,North,2014,40\n482914,North,2014,41\n';
    const refused = await http.ask(ana, 'POST', path, { ...form, text: students });
    expect(await refused.json()).toMatchObject({ fields: { text: 'student-records' } });
    const none = await http.ask(ana, 'POST', path, { ...form, text: 'Dear all,\nhello\n' });
    expect(await none.json()).toMatchObject({ fields: { text: 'invalid' } });
    expect(await filesHolding('482913', running.config.dataDir)).toEqual([]);
  });

  it('are listed for everybody, deleted by staff, and both acts are in the log', async () => {
    const dataset = await add(steward, { threshold: 20 });
    const list = await http.answer(DatasetList, ana, 'GET', `/networks/${networkId}/datasets`);
    expect(list.find(({ id }) => id === dataset.id)).toMatchObject({ threshold: 20, places: 1 });
    expect(await http.outcome(ana, 'DELETE', `/datasets/${dataset.id}`)).toBe('403 not-allowed');
    expect(await http.outcome(steward, 'DELETE', `/datasets/${dataset.id}`)).toBe('204');
    expect(await http.outcome(ana, 'GET', `/datasets/${dataset.id}`)).toBe('404 not-found');
    const audit = await http.answer(AuditPage, steward, 'GET', `/networks/${networkId}/audit`);
    const acts = audit.items.filter(({ thingId }) => thingId === dataset.id);
    expect(acts.map(({ action }) => action)).toEqual(['dataset.delete', 'dataset.add']);
  });

  it('ND-4 the server writes a card’s figures, as everybody may see them, and keeps them when the table goes', async () => {
    const dataset = await add(steward);
    const board = await http.answer(BoardInfo, ana, 'POST', `/networks/${networkId}/boards`, {
      kind: 'data-board',
      conveningId: null,
      owner: { type: 'team', teamId },
    });
    const form = {
      cardId: 'card-1',
      datasetId: dataset.id,
      location: 'ADAMS 14',
      measure: 'count',
      groups: ['Asian', 'White', 'Nobody'],
      times: ['2014'],
    };
    const path = `/boards/${board.id}/figures`;
    expect(await http.outcome(ana, 'POST', path, form)).toBe('204');
    expect(await http.outcome(ana, 'POST', path, { ...form, location: 'NOWHERE' })).toBe(
      '422 invalid-form',
    );
    await http.outcome(steward, 'DELETE', `/datasets/${dataset.id}`);
    const stored = await running.server.storage.updateLog.load(board.id);
    const doc = new Y.Doc();
    if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    expect(readDataBoard(doc).figures.get('card-1')).toMatchObject({
      title: 'Enrolment',
      threshold: 10,
      series: [
        { group: 'Asian', figures: [{ state: 'hidden' }] },
        { group: 'White', figures: [{ state: 'value', value: 404_135 }] },
        { group: 'Nobody', figures: [{ state: 'missing' }] },
      ],
    });
  });
});
