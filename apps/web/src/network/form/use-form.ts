import { useState } from 'react';
import type * as z from 'zod/mini';
import type { Answer, Failure } from '../../http/answer.ts';
import { type FormProblems, NO_PROBLEMS, problemsFrom, problemsIn } from './problems-in.ts';

/** What the server holds now, in the form's own terms, and which version of it. */
export interface Held<Entries> {
  entries: Entries;
  version: number;
}

export interface FormOptions<Entries, Body, Value> {
  /** What stands in the fields at first; for a change, with the version that it is a change to. */
  first: Entries;
  version?: number;
  schema: z.ZodMiniType;
  toBody: (entries: Entries) => Body;
  send: (body: Body, version: number) => Promise<Answer<Value>>;
  /** Asks what the server holds now, after somebody else was quicker. */
  fetchHeld?: () => Promise<Answer<Held<Entries>>>;
  /** Reads the new version out of an answer, where the form stays open after it was saved. */
  versionOf?: (value: Value) => number;
  onSaved: (value: Value) => void;
}

export interface Form<Entries> {
  entries: Entries;
  change: (changed: Partial<Entries>) => void;
  problems: FormProblems;
  sending: boolean;
  failure: Failure | undefined;
  /** Somebody else changed the thing while this form was open: what it is now. */
  conflict: Held<Entries> | undefined;
  submit: () => void;
  /** Sends what stands in the fields as a change to what somebody else made of the thing. */
  keepMine: () => void;
  /** Puts into the fields what somebody else made of the thing. */
  takeTheirs: () => void;
}

/**
 * A form whose fields keep everything that was typed, whatever the server says to it. A change that
 * somebody else was quicker with is not lost on either side: both are shown, and a person decides.
 */
export function useForm<Entries extends object, Body, Value>(
  options: FormOptions<Entries, Body, Value>,
): Form<Entries> {
  const { schema, toBody, send, fetchHeld, versionOf, onSaved } = options;
  const [entries, setEntries] = useState(options.first);
  const [version, setVersion] = useState(options.version ?? 0);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [conflict, setConflict] = useState<Held<Entries>>();

  const sendAs = async (asVersion: number) => {
    const body = toBody(entries);
    const wrong = problemsIn(schema, body);
    setProblems(wrong);
    setFailure(undefined);
    if (wrong.size > 0) return;
    setSending(true);
    const answer = await send(body, asVersion);
    if (answer.kind === 'ok') {
      setSending(false);
      setConflict(undefined);
      if (versionOf !== undefined) setVersion(versionOf(answer.value));
      onSaved(answer.value);
      return;
    }
    if (wasOvertaken(answer) && fetchHeld !== undefined) {
      const held = await fetchHeld();
      setSending(false);
      if (held.kind === 'ok') setConflict(held.value);
      else setFailure(held);
      return;
    }
    setSending(false);
    const found = answer.kind === 'problem' ? problemsFrom(answer.problem) : NO_PROBLEMS;
    setProblems(found);
    setFailure(answer);
  };

  return {
    entries,
    change: (changed) => setEntries((before) => ({ ...before, ...changed })),
    problems,
    sending,
    failure,
    conflict,
    submit: () => void sendAs(version),
    keepMine() {
      if (conflict === undefined) return;
      setVersion(conflict.version);
      void sendAs(conflict.version);
    },
    takeTheirs() {
      if (conflict === undefined) return;
      setVersion(conflict.version);
      setEntries(conflict.entries);
      setProblems(NO_PROBLEMS);
      setConflict(undefined);
    },
  };
}

function wasOvertaken(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'changed-meanwhile';
}
