import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './table-signs.module.css';
import type { LiveConvening } from './use-convening.ts';

/** What a table tells those who run the room: that it asks for help, that it is done with this step. */
export function TableSigns({
  state,
  live,
  teamId,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
  teamId: string;
}) {
  const { t } = useTranslation('room');
  if (state.stage !== 'open') return null;
  const asks = state.help.some((one) => one.tableId === teamId);
  const coming = state.help.some((one) => one.tableId === teamId && one.coming);
  const done = state.done.includes(teamId);
  return (
    <div className={styles.signs}>
      {state.currentStep === null ? null : (
        <button
          type="button"
          className={styles.sign}
          aria-pressed={done}
          onClick={() => live.send({ type: 'set-done', tableId: teamId, on: !done })}
        >
          {t(done ? 'signs.isDone' : 'signs.done')}
        </button>
      )}
      <button
        type="button"
        className={styles.sign}
        aria-pressed={asks}
        onClick={() => live.send({ type: 'set-help', tableId: teamId, on: !asks })}
      >
        {t(asks ? 'signs.asks' : 'signs.ask')}
      </button>
      <span role="status">{coming ? t('signs.coming') : null}</span>
    </div>
  );
}
