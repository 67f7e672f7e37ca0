import { LEAST_PEOPLE, type SeenInRule } from '@throughline/board';
import type { NetworkHome } from '@throughline/protocol';
import { useEffect, useMemo } from 'react';
import { fetchNetworkHome } from '../../../network/requests.ts';
import { type BoardTools, useBoardTools } from '../../board-tools.ts';
import { patternStore, usePatternScreen } from './pattern-store.ts';

export interface Teams {
  /** How many teams there are, and from how many people on roles are told. */
  readonly rule: SeenInRule;
  /** A team's name; undefined while it is not known. */
  nameOf(teamId: string): string | undefined;
}

const ASKED = new WeakSet<object>();

/** The teams of the board's network, asked for once. Until they are known, those on the board count alone. */
export function useTeams(): Teams {
  const tools = useBoardTools();
  const home = usePatternScreen((state) => state.home);
  useEffect(() => void ask(tools), [tools]);
  return useMemo(() => teamsOf(home), [home]);
}

async function ask({ screen, board }: BoardTools): Promise<void> {
  if (ASKED.has(screen)) return;
  ASKED.add(screen);
  const answer = await fetchNetworkHome(board.networkId);
  if (answer.kind === 'ok') patternStore({ screen }).setState({ home: answer.value });
  // What cannot be had just now is asked for by the next who needs it.
  else ASKED.delete(screen);
}

function teamsOf(home: NetworkHome | undefined): Teams {
  if (!home) return { rule: { ofTeams: 0, leastPeople: LEAST_PEOPLE }, nameOf: () => undefined };
  const names = new Map(home.teams.map(({ id, name }) => [id, name]));
  return {
    rule: { ofTeams: home.teams.length, leastPeople: home.network.settings.smallestCount },
    nameOf: (teamId: string) => names.get(teamId),
  };
}
