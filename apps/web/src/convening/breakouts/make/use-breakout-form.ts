import type {
  Breakout,
  ConveningState,
  GroupedBy,
  PlannedBreakout,
  TeamSummary,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BreakoutDraft,
  type DraftProblem,
  draftOf,
  isChanged,
  madeBy,
  newDraft,
  plannedOf,
  problemOf,
  redivided,
} from '../breakout-draft.ts';
import type { GroupPerson } from '../group-person.ts';

export interface BreakoutForm {
  readonly draft: BreakoutDraft;
  readonly problem: DraftProblem | undefined;
  /** Somebody tried to save: what is amiss is said from now on. */
  readonly told: boolean;
  /** People went out into these groups meanwhile. */
  readonly isOut: boolean;
  /** What somebody else made of them meanwhile. */
  readonly theirs: Breakout | undefined;
  readonly takeTheirs: () => void;
  readonly change: (change: Partial<BreakoutDraft>) => void;
  /** Changes what the groups are made of, and makes them anew. */
  readonly divide: (change: Partial<BreakoutDraft>) => void;
  readonly setWay: (by: GroupedBy) => void;
  readonly put: () => void;
}

/** A breakout on its way: what it is now, what is amiss with it, and what others made of it meanwhile. */
export function useBreakoutForm({
  people,
  teams,
  first,
  before,
  state,
  onPut,
}: {
  readonly people: readonly GroupPerson[];
  readonly teams: readonly TeamSummary[];
  readonly first: BreakoutDraft | undefined;
  readonly before: Breakout | undefined;
  readonly state: ConveningState;
  readonly onPut: (breakout: PlannedBreakout) => void;
}): BreakoutForm {
  const { t } = useTranslation('groups');
  const around = { people, teams };
  const [draft, setDraft] = useState(
    () =>
      first ??
      (before
        ? draftOf(before)
        : redivided(newDraft(t('ways.mix.title'), people), { people, teams })),
  );
  const [seen, setSeen] = useState(before);
  const [told, setTold] = useState(false);
  const now = state.breakouts.find(({ id }) => id === draft.id);
  const theirs = isChanged(seen, now) ? now : undefined;
  const problem = problemOf(draft, people);
  const isOut = state.out?.breakoutId === draft.id;
  return {
    draft,
    problem,
    told,
    isOut,
    theirs,
    takeTheirs() {
      if (theirs === undefined) return;
      setDraft(draftOf(theirs));
      setSeen(theirs);
    },
    change: (change) => setDraft((held) => ({ ...held, ...change })),
    divide: (change) => setDraft((held) => redivided({ ...held, ...change }, around)),
    setWay: (by) =>
      setDraft((held) => {
        // A name that nobody typed goes with the way.
        const isUsual = held.name === t(`ways.${held.by}.title`);
        const name = isUsual ? t(`ways.${by}.title`) : held.name;
        return madeBy({ ...held, name }, by, around);
      }),
    put() {
      setTold(true);
      if (problem === undefined && !isOut) onPut(plannedOf(draft));
    },
  };
}
