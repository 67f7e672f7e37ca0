import {
  beginRound,
  endRound,
  passTurn,
  type Round,
  setTurnSeconds,
  turnOf,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useTimeLeft } from '../../convening/use-time-left.ts';
import { useBoardTools } from '../board-tools.ts';
import styles from './round-line.module.css';
import { type AtTable, useRound } from './use-round.ts';

export interface RoundProps {
  /** The server's time, milliseconds since 1970. */
  readonly serverNow: () => number;
}

const BOXES = ['none', '30', '60', '120'] as const;

/** Whose turn it is at this table, how long it is meant to take, and the way to pass it on. */
export function RoundLine({ serverNow }: RoundProps) {
  const { t } = useTranslation('round');
  const { connection, me } = useBoardTools();
  const { doc } = connection;
  const { round, table } = useRound();
  const words = useTurnWords(round && turnOf(round), table);
  const begin = () => {
    const order = table.map(({ key }) => key);
    beginRound(doc, { order, seconds: round?.seconds ?? 60, now: serverNow() });
  };
  if (round === undefined) {
    return (
      <button type="button" className={styles.button} title={t('about')} onClick={begin}>
        {t('begin')}
      </button>
    );
  }
  const turn = turnOf(round);
  const pass = () => {
    const present = table.map(({ key }) => key);
    if (turn !== undefined) passTurn(doc, { from: turn, present, now: serverNow() });
  };
  return (
    <section className={styles.round} aria-label={t('title')}>
      <p className={styles.turn} role="status" data-mine={turn === me.key || undefined}>
        {words}
      </p>
      {turn === undefined ? null : <TurnTime round={round} serverNow={serverNow} />}
      <div className={styles.buttons}>
        <button type="button" className={styles.button} onClick={turn === undefined ? begin : pass}>
          {t(turn === undefined ? 'again' : turn === me.key ? 'passMine' : 'pass')}
        </button>
        <label className={styles.box}>
          {t('box')}
          <select
            className={styles.button}
            value={BOXES.find((box) => box === String(round.seconds)) ?? 'none'}
            onChange={({ target: { value } }) =>
              setTurnSeconds(doc, value === 'none' ? null : Number(value), serverNow())
            }
          >
            {BOXES.map((box) => (
              <option key={box} value={box}>
                {t(`boxes.${box}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={styles.button} onClick={() => endRound(doc)}>
          {t('end')}
        </button>
      </div>
    </section>
  );
}

function useTurnWords(turn: string | undefined, table: readonly AtTable[]): string {
  const { t } = useTranslation('round');
  const { me } = useBoardTools();
  if (turn === undefined) return t('over');
  if (turn === me.key) return t('yours');
  const name = table.find(({ key }) => key === turn)?.name;
  return name === undefined ? t('away') : t('theirs', { name });
}

/** How long this turn is still meant to take; then that it is time, and nothing else happens. */
function TurnTime({ round, serverNow }: { round: Round } & RoundProps) {
  const { t } = useTranslation('round');
  const { seconds, since } = round;
  const endsAt = seconds === null ? null : since + seconds * 1_000;
  const left = useTimeLeft(endsAt === null ? null : { is: 'running', endsAt }, serverNow);
  if (left === undefined) return null;
  return (
    <p className={styles.time} role="timer">
      {left > 0 ? t('left', { count: left }) : t('up')}
    </p>
  );
}
