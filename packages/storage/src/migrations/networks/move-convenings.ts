/** A network's settings as they were first; written out, for a migration never changes with the code. */
const SETTINGS = JSON.stringify({
  maxTeams: 10,
  composition: {
    leastMembers: 5,
    required: ['district-leader', 'principal', 'teacher-leader'],
    wished: [
      { role: 'district-leader', count: 2 },
      { role: 'parent', count: 1 },
      { role: 'board-member', count: 1 },
      { role: 'community-representative', count: 1 },
    ],
    superintendentWished: true,
  },
  erasure: 'keep-without-author',
  retentionDays: 730,
  smallestCount: 5,
});

/** An open door and a closed one, as a convening's state has them from now on. */
const DOOR = `json_object(
  'open', json(iif(initial_state ->> 'door' = 'open', 'true', 'false')),
  'closesAt', NULL, 'lobby', json('false'), 'locked', json('false'))`;

/** What a convening was before is open: it runs, or can be run at any time. */
const STATE = `json_remove(json_set(initial_state, '$.stage', 'open', '$.door', ${DOOR},
  '$.galleryOpen', json('false'), '$.boardsLocked', json('false')), '$.name')`;

const NETWORK_OF = (table: string) => `'n-' || ${table}.convening_id`;

const REPLACED = ['convening', 'team', 'person', 'document', 'board'] as const;

/** Fills the new tables from the old, and puts them in their place. */
export const moveConvenings = (): readonly string[] => [
  `INSERT INTO network
    SELECT 'n-' || id, name, sample, created_at, 0, '${SETTINGS}' FROM convening`,
  `INSERT INTO new_convening
    SELECT id, 'n-' || id, NULL, name, date(created_at / 1000, 'unixepoch'), '', 'in-person',
      join_code, join_token, created_at, 0, ${STATE} FROM convening`,
  `INSERT INTO new_team
    SELECT id, ${NETWORK_OF('team')}, position, name, badge, 'district', 'medium', 'town', 0 FROM team`,
  `INSERT INTO new_person
    SELECT id, author_key, ${NETWORK_OF('person')}, team_id, name, role, 0, level, language, color,
      NULL, 'here', 0, created_at, NULL, 0, lower(name) FROM person`,
  'INSERT INTO person_key SELECT author_key, id FROM person',
  `INSERT INTO attendance
    SELECT convening_id, id, created_at, created_at FROM person WHERE convening_id IS NOT NULL`,
  `INSERT INTO new_document
    SELECT id, ${NETWORK_OF('document')}, epoch, last_seq, clients FROM document`,
  `INSERT INTO new_board
    SELECT board.id, kind, ${NETWORK_OF('board')}, convening_id, 'team', team_id, NULL, NULL,
      board.position, schema_version, convening.created_at
    FROM board JOIN convening ON convening.id = convening_id`,
  // From now on a door's opening says when it closes.
  `UPDATE journal_event SET event = json_set(event, '$.closesAt', NULL)
    WHERE event ->> 'type' = 'door-opened'`,

  // A trigger that names a table which is away for a moment would stop the renaming.
  'DROP TRIGGER count_client',
  ...REPLACED.flatMap((table) => [
    `DROP TABLE ${table}`,
    `ALTER TABLE new_${table} RENAME TO ${table}`,
  ]),
  `CREATE TRIGGER count_client AFTER INSERT ON document_client BEGIN
    UPDATE document SET clients = clients + 1 WHERE id = new.document_id;
  END`,

  'CREATE INDEX convening_of_network ON convening (network_id)',
  'CREATE INDEX convening_of_phase ON convening (phase_id)',
  'CREATE INDEX team_of_network ON team (network_id, position)',
  'CREATE INDEX person_of_network ON person (network_id, sort_name, id)',
  'CREATE INDEX person_of_team ON person (team_id)',
  'CREATE INDEX person_by_email ON person (email COLLATE NOCASE)',
  'CREATE INDEX document_of_network ON document (network_id)',
  'CREATE INDEX board_of_network ON board (network_id)',
  'CREATE INDEX board_of_convening ON board (convening_id)',
  'CREATE INDEX board_of_team ON board (team_id)',
  'ALTER TABLE session ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0',
];

/** A name as lists are ordered and searched by it, as it was first. */
export const firstSortName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
