// Where texts of later screens end: the join page does not load this module.

/** In UTF-16 code units, as browsers count `maxlength`. */
export const LATER_LIMITS = {
  templateName: 80,
  versionName: 80,
  templateAbout: 240,
  areaTitle: 80,
  areaPrompt: 400,
  email: 254,
  deviceName: 60,
  disputeReason: 500,
  datasetTitle: 120,
  datasetSource: 200,
  /** Characters of a table. */
  datasetText: 4_000_000,
  cardGroups: 12,
  cardTimes: 20,
  pollQuestion: 200,
  pollOption: 120,
  pollOptions: 60,
  /** Things that can be put in an order on a small screen. */
  pollRanked: 12,
  /** Dots that one person has. */
  pollDots: 20,
  /** People whose paper votes a scribe may enter. */
  paperPeople: 2_000,
  /** Votes on one board. */
  polls: 40,
  /** Each of the three answers of a pulse. */
  pulseAnswer: 600,
  /** Days for which a pulse is open. */
  pulseDays: 60,
} as const;
