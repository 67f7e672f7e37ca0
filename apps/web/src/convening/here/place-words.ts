import type { CallReason, RoomPlace } from '@throughline/convening';
import { breakoutNow, groupNow } from '@throughline/convening';
import type { ConveningState, Group } from '@throughline/protocol';
import type { TFunction } from 'i18next';

/** `Blue, table 4`; a place that is no number stands as it was written. */
export function groupWords(t: TFunction<'here'>, { name, place }: Pick<Group, 'name' | 'place'>) {
  const at = place.trim();
  if (at === '') return name;
  return /^\d+$/.test(at) ? t('group.atTable', { name, place: at }) : `${name} · ${at}`;
}

/** What is said of a call, to one who waits for it and to one who has come. */
export interface CallWords {
  readonly waiting: string;
  readonly here: string;
}

export function callWords(
  t: TFunction<'here'>,
  {
    state,
    why,
    place,
    personKey,
    stepTitle,
  }: {
    state: ConveningState;
    why: CallReason;
    place: RoomPlace;
    personKey: string;
    stepTitle: string;
  },
): CallWords {
  if (place.is === 'choice') return { waiting: t('call.choice'), here: t('call.choice') };
  const both = (reason: CallReason, named: { title?: string; group?: string } = {}): CallWords => {
    const values = { title: '', group: '', ...named };
    return {
      waiting: t(`call.${reason}.waiting`, values),
      here: t(`call.${reason}.here`, values),
    };
  };
  switch (why) {
    case 'step':
      return both('step', { title: stepTitle });
    case 'out':
    case 'moved': {
      const group = groupNow(state, personKey);
      return group === undefined
        ? both('step', { title: stepTitle })
        : both(why, { group: groupWords(t, group) });
    }
    case 'station': {
      const station = stationGroup(state, place);
      return both('station', { group: station?.name ?? '' });
    }
    case 'own-station':
    case 'together':
    case 'guide':
    case 'spotlight':
      return both(why);
  }
}

/** The group whose board a place is. */
export function stationGroup(state: ConveningState, place: RoomPlace): Group | undefined {
  if (place.is !== 'board') return undefined;
  return breakoutNow(state)?.groups.find(({ boardId }) => boardId === place.boardId);
}
