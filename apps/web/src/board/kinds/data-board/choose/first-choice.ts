import { saysAll } from '@throughline/evidence/group-words';
import { type CardFiguresForm, type DatasetInfo, LATER_LIMITS } from '@throughline/protocol';

/** What of a table goes onto the board. */
export type Choice = Omit<CardFiguresForm, 'cardId' | 'datasetId'>;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * What is chosen at first: the district that is named like the team, every group and the latest years, as
 * many as a card takes; everybody together comes first.
 * @param team the name of the team whose board it is
 */
export function firstChoice(dataset: DatasetInfo, team: string): Choice {
  const { groups, times, measures } = dataset;
  const whole = groups.filter(saysAll);
  const others = groups.filter((group) => !whole.includes(group));
  return {
    location: placeLike(dataset, team),
    measure: measures[0] ?? 'rate',
    groups: [...whole, ...others].slice(0, LATER_LIMITS.cardGroups),
    times: times.slice(-LATER_LIMITS.cardTimes),
  };
}

function placeLike({ locations, state }: DatasetInfo, team: string): string {
  const districts = locations.filter((place) => place !== state);
  const wanted = plain(team);
  const named = districts.find((place) => {
    const name = plain(place);
    return wanted !== '' && (name === wanted || name.includes(wanted) || wanted.includes(name));
  });
  return named ?? '';
}
