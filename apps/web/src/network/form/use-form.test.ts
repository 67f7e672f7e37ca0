import { act, renderHook } from '@testing-library/react';
import { NewTeamForm, type Problem } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../http/answer.ts';
import { NEW_TEAM, type TeamEntries, teamBody } from '../team/team-entries.ts';
import { useForm } from './use-form.ts';

const refusal = (code: Problem['code'], fields?: Problem['fields']): Answer<never> => ({
  kind: 'problem',
  problem: { status: 400, title: '', code, ...(fields === undefined ? {} : { fields }) },
});

/** A team's form whose server gives these answers, one after the other. */
function formWith(answers: Answer<string>[], first: TeamEntries = { ...NEW_TEAM, name: 'Mesa' }) {
  const sent: { name: string; version: number }[] = [];
  const saved: string[] = [];
  const { result } = renderHook(() =>
    useForm({
      first,
      version: 3,
      schema: NewTeamForm,
      toBody: teamBody,
      send: async (body, version) => {
        sent.push({ name: body.name, version });
        return answers.shift() ?? refusal('unexpected');
      },
      fetchHeld: async () => ({
        kind: 'ok',
        value: { entries: { ...first, name: 'Theirs' }, version: 8 },
      }),
      onSaved: (value) => saved.push(value),
    }),
  );
  const submit = () => act(async () => result.current.submit());
  return { result, submit, sent, saved };
}

describe('a form', () => {
  test('sends nothing while something is wrong, and says what', async () => {
    const { result, submit, sent } = formWith([], NEW_TEAM);
    await submit();
    expect(sent).toEqual([]);
    expect(result.current.problems.get('name')).toBe('required');
  });

  test('keeps everything that was typed when the server refuses', async () => {
    const { result, submit } = formWith([refusal('invalid-form', { badge: 'invalid' })]);
    act(() => result.current.change({ name: 'Mesa Linda', badge: 'ML' }));
    await submit();
    expect(result.current.entries).toMatchObject({ name: 'Mesa Linda', badge: 'ML' });
    expect(result.current.problems.get('badge')).toBe('invalid');
    expect(result.current.failure).toMatchObject({ kind: 'problem' });
  });

  test('keeps everything when nothing comes back, and can be sent again', async () => {
    const { result, submit, saved } = formWith([
      { kind: 'unreachable', why: 'offline' },
      { kind: 'ok', value: 'saved' },
    ]);
    await submit();
    expect(result.current.entries.name).toBe('Mesa');
    await submit();
    expect(saved).toEqual(['saved']);
    expect(result.current.failure).toBeUndefined();
  });

  test('shows both versions when somebody was quicker, and saves mine as a change to theirs', async () => {
    const { result, submit, sent, saved } = formWith([
      refusal('changed-meanwhile'),
      { kind: 'ok', value: 'mine' },
    ]);
    await submit();
    expect(result.current.conflict).toMatchObject({ version: 8, entries: { name: 'Theirs' } });
    expect(result.current.entries.name).toBe('Mesa');
    await act(async () => result.current.keepMine());
    expect(sent).toEqual([
      { name: 'Mesa', version: 3 },
      { name: 'Mesa', version: 8 },
    ]);
    expect(saved).toEqual(['mine']);
    expect(result.current.conflict).toBeUndefined();
  });

  test('takes theirs into the fields when asked to, and goes on from there', async () => {
    const { result, submit, sent } = formWith([
      refusal('changed-meanwhile'),
      { kind: 'ok', value: 'next' },
    ]);
    await submit();
    act(() => result.current.takeTheirs());
    expect(result.current.entries.name).toBe('Theirs');
    await submit();
    expect(sent.at(-1)).toEqual({ name: 'Theirs', version: 8 });
  });
});
