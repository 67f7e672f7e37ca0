import type { NoteKind } from '@throughline/board';
import type { ReactNode } from 'react';

/** One drawing a kind: a mouth's words, an eye, a row of bars, a question. The label says the same. */
const DRAWINGS: Readonly<Record<NoteKind, ReactNode>> = {
  heard: <path d="M3 3.5h10v7H7.5L4.5 13v-2.5H3z" fill="none" />,
  observed: (
    <>
      <path d="M1.5 8C4 3.8 12 3.8 14.5 8 12 12.2 4 12.2 1.5 8z" fill="none" />
      <circle cx="8" cy="8" r="1.8" fill="currentColor" stroke="none" />
    </>
  ),
  data: <path d="M3.5 13V8.5M8 13V3M12.5 13V6" />,
  guess: <path d="M5.6 5.6C5.8 2.6 10.8 2.7 10.6 5.7 10.5 7.8 8 7.6 8 10M8 13v.1" fill="none" />,
};

/** The mark of a kind, beside its label. */
export function KindMark({ kind }: { kind: NoteKind }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[kind]}
    </svg>
  );
}
