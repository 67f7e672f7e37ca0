import type { ConveningState, Id, Step } from '@throughline/protocol';

/** The state of a convening that was just made: planned, its door closed. */
export const newState = (id: Id, agenda: readonly Step[] = []): ConveningState => ({
  id,
  version: 0,
  stage: 'planned',
  door: { open: false, closesAt: null, lobby: false, locked: false },
  galleryOpen: false,
  boardsLocked: false,
  agenda: [...agenda],
  currentStep: null,
  stepStartedAt: null,
  timer: null,
  endsBy: null,
  help: [],
  hands: [],
  done: [],
  skipped: [],
  breakouts: [],
  out: null,
  together: null,
  broadcast: null,
  spotlight: null,
  guide: null,
  locks: [],
  parked: [],
  report: null,
  written: [],
});

/** Whether a newcomer may come in now. */
export const letsNewcomersIn = ({ stage, door }: Pick<ConveningState, 'stage' | 'door'>): boolean =>
  door.open && !door.locked && (stage === 'planned' || stage === 'open');

/** Whether nobody may write on the boards of a convening. */
export const isLocked = ({ stage, boardsLocked }: Pick<ConveningState, 'stage' | 'boardsLocked'>) =>
  boardsLocked || stage === 'sealed';
