import type { BoardKind } from '@throughline/protocol';
import { Icon } from '../../ui/icon.tsx';

/** A small drawing of what a kind of board looks like; its name always stands beside it. */
export function KindIcon({ kind }: { kind: BoardKind }) {
  return <Icon>{DRAWINGS[kind]}</Icon>;
}

const DRAWINGS: Readonly<Record<BoardKind, React.ReactNode>> = {
  'empathy-map': (
    <path d="M2.5 2.5h15v15h-15zM2.5 2.5l4.6 4.6M17.5 2.5l-4.6 4.6M2.5 17.5l4.6-4.6M17.5 17.5l-4.6-4.6M10 6.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z" />
  ),
  'goal-statement': (
    <path d="M10 2.5a7.5 7.5 0 1 0 7.5 7.5M10 6.2a3.8 3.8 0 1 0 3.8 3.8M10 10l6-6M13.5 4h2.6v2.6" />
  ),
  'pattern-board': (
    <path d="M2.5 3h4v3.5h-4zM2.5 9h4v3.5h-4zM13.5 6h4v3.5h-4zM6.5 4.8C10 4.8 10 7 13.5 7.4M6.5 10.8C10 10.8 10 8.6 13.5 8.2M15.5 9.5V15h-4" />
  ),
  'data-board': <path d="M3 2.5v14.5h14.5M6.5 17v-5M10 17V6.5M13.5 17v-7.5M6 8l4-4.3L14 6" />,
  notes: <path d="M3 3h14v10l-4 4H3zM17 13h-4v4M6 7h8M6 10.5h5" />,
  'strategy-gallery': (
    <path d="M10 1.8L5.5 5M10 1.8L14.5 5M2.5 5h15v11.5h-15zM5.5 13.5l3-4 2.5 3 1.6-2 2.4 3" />
  ),
};
