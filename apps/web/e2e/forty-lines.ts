/** A list as a steward has it: forty people in two teams and one that is new, six of its lines wrong. */
const FIRST = ['Maya', 'Daniel', 'Lucía', 'Tom', 'Aisha', 'Henry', 'Rosa', 'Wei', 'Carmen', 'Joel'];
const LAST = ['Torres', 'Okafor', 'Herrera', 'Whitfield'];
const ROLES = [
  'District leader',
  'Principal',
  'Teacher',
  'Parent',
  'School board member',
  'Community member',
  'Madre',
];
const TEAMS = ['Juniper Creek School District', 'Mesa Linda Unified', 'Red Rock Charter'];

/** Line number → what stands there. The first line holds the headings. */
const WRONG: Readonly<Record<number, string>> = {
  5: ',Parent,Mesa Linda Unified,',
  9: 'Nora Quill,Wizard,Mesa Linda Unified,',
  14: 'Sam Ortiz,Principal,Mesa Lnda Unified,',
  20: 'Ivy Chen,Teacher,Juniper Creek School District,ivy@school',
  27: 'Maya Torres,District leader,Juniper Creek School District,',
  33: 'Ruiz, Pablo,Parent,Mesa Linda Unified,pablo@example.org',
};

/** Forty lines under one of headings. */
export const FORTY_LINES = [
  'Name,Role,Team,E-mail',
  ...Array.from({ length: 40 }, (_, index) => {
    const line = index + 2;
    const wrong = WRONG[line];
    if (wrong !== undefined) return wrong;
    const name = `${FIRST[index % 10]} ${LAST[Math.floor(index / 10)]}`;
    return `${name},${ROLES[index % 7]},${TEAMS[index % 3]},`;
  }),
].join('\n');

/** The numbers of the lines that are wrong. */
export const WRONG_LINES: readonly number[] = Object.keys(WRONG).map(Number);
