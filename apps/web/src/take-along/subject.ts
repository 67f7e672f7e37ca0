import type { FileFormat, TakenPart } from '@throughline/protocol';

/** What somebody takes along. */
export type Subject =
  | {
      readonly kind: 'board';
      readonly boardId: string;
      /** Goals come on one page too. */
      readonly isGoal: boolean;
      /** Whether who asks knows the names of the team whose board it is. */
      readonly mayName: boolean;
      readonly part?: TakenPart;
      /** The number of a version; the board as it is now where absent. */
      readonly version?: number;
    }
  | { readonly kind: 'digest'; readonly networkId: string }
  | {
      readonly kind: 'blank';
      readonly networkId: string;
      readonly template: string;
      readonly name: string;
    };

/** The server's formats, and one that this browser draws from a picture of lines. */
export type Format = FileFormat | 'png';

export const partsOf = (subject: Subject): readonly TakenPart[] => {
  if (subject.kind !== 'board') return [];
  return subject.isGoal ? ['board', 'brief', 'slide'] : ['board', 'slide'];
};

/** In which formats something comes. */
export function formatsOf(subject: Subject, part: TakenPart): readonly Format[] {
  if (subject.kind === 'blank' || (subject.kind === 'board' && part === 'slide')) return ['pdf'];
  if (subject.kind === 'digest' || part === 'brief') return ['pdf', 'docx'];
  return ['pdf', 'docx', 'csv', 'json', 'svg', 'png'];
}

export function addressOf(subject: Subject): string {
  switch (subject.kind) {
    case 'board':
      return `/api/boards/${encodeURIComponent(subject.boardId)}/take-along`;
    case 'digest':
      return `/api/networks/${encodeURIComponent(subject.networkId)}/digest`;
    case 'blank':
      return `/api/networks/${encodeURIComponent(subject.networkId)}/blank-sheet`;
  }
}
