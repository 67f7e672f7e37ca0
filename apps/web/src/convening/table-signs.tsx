import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './table-signs.module.css';
import type { LiveConvening } from './use-convening.ts';

/** What a table tells those who run the room, and one who sits at it: help, done with this step, a raised hand. */
export function TableSigns({
  state,
  live,
  tableId,
  personKey,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
  /** The team, the group while people are out in groups; undefined for one who sits at neither. */
  tableId: string | undefined;
  personKey: string;
}) {
  const { t } = useTranslation('room');
  if (state.stage !== 'open') return null;
  const isUp = state.hands.some(({ key }) => key === personKey);
  return (
    <div className={styles.signs}>
      {tableId === undefined ? null : <OfTable {...{ state, live, tableId }} />}
      <button
        type="button"
        className={styles.sign}
        aria-pressed={isUp}
        onClick={() => live.send({ type: 'raise-hand', on: !isUp })}
      >
        {t(isUp ? 'signs.handIsUp' : 'signs.hand')}
      </button>
    </div>
  );
}

function OfTable({
  state,
  live,
  tableId,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
  tableId: string;
}) {
  const { t } = useTranslation('room');
  const asks = state.help.some((one) => one.tableId === tableId);
  const coming = state.help.some((one) => one.tableId === tableId && one.coming);
  const done = state.done.includes(tableId);
  return (
    <>
      {state.currentStep === null ? null : (
        <button
          type="button"
          className={styles.sign}
          aria-pressed={done}
          onClick={() => live.send({ type: 'set-done', tableId, on: !done })}
        >
          {t(done ? 'signs.isDone' : 'signs.done')}
        </button>
      )}
      <button
        type="button"
        className={styles.sign}
        aria-pressed={asks}
        onClick={() => live.send({ type: 'set-help', tableId, on: !asks })}
      >
        {t(asks ? 'signs.asks' : 'signs.ask')}
      </button>
      <span role="status" className={styles.coming}>
        {coming ? t('signs.coming') : null}
      </span>
    </>
  );
}
