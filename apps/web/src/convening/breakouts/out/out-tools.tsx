import { breakoutNow } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import type { LiveConvening } from '../../use-convening.ts';
import { Broadcast } from './broadcast.tsx';
import styles from './out-tools.module.css';
import { Recall } from './recall.tsx';
import { Walk } from './walk.tsx';

/** What can be done while people are out: call them back, send them a message, let them walk. */
export function OutTools({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { out } = state;
  const breakout = breakoutNow(state);
  if (out === null || !breakout) return null;
  const boards = breakout.groups.filter(({ boardId }) => boardId !== null).length;
  return (
    <div className={styles.tools}>
      <Broadcast last={state.broadcast} send={live.send} />
      <div className={styles.side}>
        <Recall backAt={out.backAt} send={live.send} />
        {boards > 1 ? <Walk round={out.walk} send={live.send} /> : null}
      </div>
    </div>
  );
}
