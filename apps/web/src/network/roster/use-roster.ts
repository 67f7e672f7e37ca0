import type { RosterColumns, RosterLine, RosterPreview } from '@throughline/protocol';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../http/answer.ts';
import { importRoster, previewRoster } from './roster-api.ts';
import {
  afterImport,
  type Correction,
  EMPTY_DRAFT,
  listOf,
  type RosterDraft,
  replaceLine,
  withTeam,
} from './roster-draft.ts';
import { rosterStoreOf } from './roster-store.ts';

/** What is being done with the list just now. */
export type RosterWork = 'looking' | 'bringing-in' | undefined;

/** A list on its way into a network, and all that can be done with it. */
export interface Roster {
  draft: RosterDraft;
  preview: RosterPreview | undefined;
  work: RosterWork;
  failure: Failure | undefined;
  setText: (text: string) => void;
  look: () => Promise<void>;
  mend: (line: RosterLine, correction: Omit<Correction, 'line'>) => Promise<void>;
  /** Says the same of the team of every line that calls it as this one does. */
  mendTeam: (line: RosterLine, team: Pick<Correction, 'team' | 'newTeam'>) => Promise<void>;
  rewrite: (line: RosterLine, text: string) => Promise<void>;
  leaveOut: (line: RosterLine) => Promise<void>;
  putBack: (line: RosterLine) => Promise<void>;
  setColumns: (columns: RosterColumns) => Promise<void>;
  setMakeTeams: (make: boolean) => Promise<void>;
  bringIn: () => Promise<void>;
  startAgain: () => void;
}

/** Follows the list of a network; it is kept while the tab is open, whatever page is shown. */
export function useRoster(networkId: string): Roster {
  const store = rosterStoreOf(networkId);
  const { draft, preview } = useStore(store);
  const [work, setWork] = useState<RosterWork>();
  const [failure, setFailure] = useState<Failure>();

  const lookAt = async (next: RosterDraft) => {
    setWork('looking');
    setFailure(undefined);
    store.setState({ draft: next });
    const answer = await previewRoster(networkId, listOf(next));
    setWork(undefined);
    if (answer.kind === 'ok') store.setState({ preview: answer.value });
    else setFailure(answer);
  };
  const bringIn = async () => {
    setWork('bringing-in');
    setFailure(undefined);
    const answer = await importRoster(networkId, listOf(draft));
    if (answer.kind !== 'ok') {
      setWork(undefined);
      setFailure(answer);
      return;
    }
    await lookAt(afterImport(draft, preview?.lines ?? [], answer.value));
  };
  const draftWith = (changed: Partial<RosterDraft>) => ({ ...draft, ...changed });

  return {
    draft,
    preview,
    work,
    failure,
    setText: (text) => store.setState({ draft: draftWith({ text }) }),
    look: () => lookAt(draft),
    mend: (line, correction) => {
      const before = draft.corrections.get(line.line);
      const mended = { ...before, ...correction, line: line.line };
      return lookAt(draftWith({ corrections: new Map(draft.corrections).set(line.line, mended) }));
    },
    mendTeam: ({ teamName }, team) => {
      const same = (preview?.lines ?? []).filter((line) => line.teamName === teamName);
      return lookAt(draftWith({ corrections: withTeam(draft.corrections, same, team) }));
    },
    rewrite: (line, text) =>
      lookAt(
        draftWith({
          text: replaceLine(draft.text, line.line, line.text, text),
          corrections: without(draft.corrections, line.line),
        }),
      ),
    leaveOut: (line) => lookAt(draftWith({ leftOut: new Map(draft.leftOut).set(line.line, line) })),
    putBack: (line) => lookAt(draftWith({ leftOut: without(draft.leftOut, line.line) })),
    setColumns: (columns) => lookAt(draftWith({ columns })),
    setMakeTeams: (makeTeams) => lookAt(draftWith({ makeTeams })),
    bringIn,
    startAgain: () => {
      setFailure(undefined);
      store.setState({ draft: EMPTY_DRAFT, preview: undefined });
    },
  };
}

function without<Value>(map: ReadonlyMap<number, Value>, line: number): ReadonlyMap<number, Value> {
  return new Map([...map].filter(([known]) => known !== line));
}
