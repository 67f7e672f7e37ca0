/** Words that are spelled alike in English and Spanish, and rank nobody, as numbers and letters do. */
const NAMES = [
  'Acacia',
  'Coral',
  'Delta',
  'Iris',
  'Mango',
  'Laurel',
  'Sierra',
  'Papaya',
  'Aurora',
  'Gardenia',
  'Tundra',
  'Kiwi',
  'Magnolia',
  'Panda',
  'Begonia',
  'Puma',
  'Jade',
  'Petunia',
  'Alpaca',
  'Azalea',
] as const;

/** What a group is called until somebody says otherwise: the same in both languages, for each place another. */
export function neutralName(place: number): string {
  const name = NAMES[place % NAMES.length] ?? '';
  const round = Math.floor(place / NAMES.length) + 1;
  return round === 1 ? name : `${name} ${round}`;
}
