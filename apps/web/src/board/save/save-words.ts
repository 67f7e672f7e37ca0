import type { SaveStatus } from '@throughline/client';

/** The six things that the light beside a name can say, each with a shape of its own. */
export type SaveLight = 'opening' | 'saved' | 'saving' | 'kept' | 'loose' | 'stopped';

/** What the light shows, and the key of its words in the board's texts. */
export function saveLight(status: SaveStatus) {
  switch (status.kind) {
    case 'opening':
      return { light: 'opening', words: 'save.opening' } as const;
    case 'saved':
      return { light: 'saved', words: 'save.saved' } as const;
    case 'saving':
      return { light: 'saving', words: 'save.saving' } as const;
    case 'offline':
      return status.kept
        ? ({ light: 'kept', words: 'save.offlineKept' } as const)
        : ({ light: 'loose', words: 'save.offlineNotKept' } as const);
    case 'not-saving':
      return { light: 'stopped', words: 'save.notSaving' } as const;
    case 'ended':
      return { light: 'stopped', words: 'save.ended' } as const;
  }
}

/** Whether closing the page now could lose something: nobody else, and no disk, is known to have it. */
export function isAtRisk(status: SaveStatus): boolean {
  switch (status.kind) {
    case 'opening':
    case 'saved':
      return false;
    case 'saving':
    case 'not-saving':
      return true;
    case 'offline':
      return status.unsent && !status.kept;
    case 'ended':
      return status.unsentTexts.length > 0;
  }
}

/** What a screen reader is told of the light: that writing is not getting through, or that it is again. */
export type Telling = 'nothing' | 'trouble' | 'recovery';

/**
 * What to tell next. Saving and saved, at every other word, are there to be looked at: only trouble is
 * worth an interruption, and its end, once.
 */
export function nextTelling(told: Telling, light: SaveLight): Telling {
  switch (light) {
    case 'kept':
    case 'loose':
    case 'stopped':
      return 'trouble';
    case 'saved':
      return told === 'nothing' ? 'nothing' : 'recovery';
    case 'opening':
    case 'saving':
      return told === 'recovery' ? 'nothing' : told;
  }
}
