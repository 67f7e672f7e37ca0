import { AREAS, DATA_AREAS, GOAL_AREAS, LANES } from '@throughline/board';
import type { BoardKind } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';

/** The parts that boards of a kind have by themselves, by name; none for a kind whose template names them. */
export function useOwnAreas(kind: BoardKind | undefined): readonly { id: string; name: string }[] {
  const { t } = useTranslation(['empathy', 'goal', 'data', 'patterns']);
  switch (kind) {
    case 'empathy-map':
      return AREAS.map(({ id }) => ({ id, name: t(`areas.${id}.title`, { ns: 'empathy' }) }));
    case 'goal-statement':
      return GOAL_AREAS.map((id) => ({ id, name: t(`areas.${id}.title`, { ns: 'goal' }) }));
    case 'data-board':
      return DATA_AREAS.map((id) => ({ id, name: t(`areas.${id}.title`, { ns: 'data' }) }));
    case 'pattern-board':
      return LANES.map((id) => ({ id, name: t(`lanes.${id}`, { ns: 'patterns' }) }));
    default:
      return [];
  }
}
