import { optionNames, outlineWords, type Poll, watchPolls } from '@throughline/board';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { isStaff } from '../presence/presence-view.ts';
import { useBoardContent } from '../use-board-content.ts';
import type { BallotBox, BallotState } from './ballot-box.ts';

const NO_POLLS: readonly Poll[] = [];

/** The votes of the board that is open, the latest first. */
export function usePolls(): readonly Poll[] {
  const { connection } = useBoardTools();
  const [watcher, setWatcher] = useState<ReturnType<typeof watchPolls>>();
  useEffect(() => {
    const made = watchPolls(connection.doc);
    setWatcher(made);
    return () => {
      setWatcher(undefined);
      made.destroy();
    };
  }, [connection]);
  return useSyncExternalStore(watcher?.subscribe ?? nothing, watcher?.snapshot ?? noPolls);
}
const nothing = () => () => {};
const noPolls = () => NO_POLLS;

/** What the options of votes are called: notes and clusters as they stand on the board now. */
export function useOptionNames(): (poll: Poll) => (id: string) => string {
  const { kind } = useBoardTools();
  const { i18n } = useTranslation();
  const view = useBoardContent();
  const language = currentLanguage(i18n);
  return useMemo(() => {
    const words = outlineWords(kind.model.outline(view as never));
    return (poll) => optionNames(poll, (id) => words.get(id), language);
  }, [kind, view, language]);
}

/** Whether this person starts and ends votes here: who writes on the board, and who runs the network. */
export const mayRunPolls = ({ mayWrite, me }: Pick<BoardTools, 'mayWrite' | 'me'>): boolean =>
  mayWrite || (isStaff(me) && (me.level === 'steward' || me.level === 'facilitator'));

export const BallotBoxContext = createContext<BallotBox | undefined>(undefined);

export function useBallotBox(): BallotBox {
  const box = useContext(BallotBoxContext);
  if (box === undefined) throw new Error('a ballot stands outside of the votes of a board');
  return box;
}

const NONE: BallotState = { kind: 'none' };

/** What has become of this person's vote. */
export function useBallotState(pollId: string): BallotState {
  const { store } = useBallotBox();
  return useSyncExternalStore(store.subscribe, () => store.getState().get(pollId) ?? NONE);
}
