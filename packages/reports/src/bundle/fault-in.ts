import type { Bundle, BundledBoard } from './bundle-format.ts';

/** What in a bundle does not fit together, though each part is as it should be; undefined where all does. */
export function faultIn(bundle: Bundle): string | undefined {
  const { network, convening, phases, teams, people, boards, breakouts, agenda } = bundle;
  const ids = [
    network.id,
    convening.id,
    ...[...phases, ...teams, ...people, ...boards].map(({ id }) => id),
  ];
  if (hasDoubles(ids)) return 'one id for two things';
  const groups = breakouts.flatMap((breakout) => breakout.groups);
  if (hasDoubles(breakouts.map(({ id }) => id)) || hasDoubles(groups.map(({ id }) => id))) {
    return 'one id for two groups';
  }
  if (hasDoubles(agenda.map(({ id }) => id))) return 'one id for two steps';
  const among = (list: readonly { readonly id: string }[]) => {
    const known = new Set(list.map(({ id }) => id));
    return (id: string | null) => id === null || known.has(id);
  };
  const [isPhase, isTeam, isPerson, isBoard] = [phases, teams, people, boards].map(among);
  if (!isPhase?.(convening.phaseId)) return 'a phase that is not there';
  const teamIds = [
    ...people.map(({ teamId }) => teamId),
    ...groups.flatMap((group) => group.teamIds),
    ...boards.flatMap(({ owner }) => (owner.type === 'team' ? [owner.teamId] : [])),
  ];
  if (!teamIds.every((id) => isTeam?.(id))) return 'a team that is not there';
  const personIds = [
    ...groups.flatMap(({ people: seated, roles }) => [...seated, ...Object.values(roles)]),
    ...boards.flatMap((board) => board.versions.flatMap((one) => [one.by, ...(one.people ?? [])])),
  ];
  if (!personIds.every((id) => isPerson?.(id))) return 'a person who is not there';
  const boardIds = [
    ...groups.map(({ boardId }) => boardId),
    ...bundle.written.flatMap((step) => step.boardIds),
  ];
  if (!boardIds.every((id) => isBoard?.(id))) return 'a board that is not there';
  const files = boards.flatMap((board) => [board.file, ...board.versions.map(({ file }) => file)]);
  if (hasDoubles(files)) return 'one file for two things';
  return boards.every(isOneLine) ? undefined : 'versions that do not follow each other';
}

const hasDoubles = (list: readonly string[]): boolean => new Set(list).size < list.length;

/** From 1 on without a hole; only what came before was put back, and only what is sealed or carried names a convening. */
const isOneLine = ({ versions }: BundledBoard): boolean =>
  versions.every(
    ({ number, restored, reason, convening }, index) =>
      number === index + 1 &&
      (restored === null || (restored >= 1 && restored < number)) &&
      (reason === 'carried' || (reason === 'sealed') === (convening !== null)),
  );
