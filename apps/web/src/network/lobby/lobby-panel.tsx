import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../convening/panel.tsx';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { admitPerson, fetchLobby, refusePerson } from '../people/people-api.ts';
import styles from './lobby-panel.module.css';
import { LobbyRow, type Waiter } from './lobby-row.tsx';
import { usePolled } from './use-polled.ts';

/** How soon somebody who comes to the lobby is on the screen of who lets in. */
const LOOK_EVERY_MS = 2_000;
/** How many are let in at once. */
const AT_ONCE = 6;

/** Who waits to come into a convening, and the ways to let them in. The door decides whether there is a lobby. */
export function LobbyPanel({
  conveningId,
  lobby,
  onAdmitted,
}: {
  conveningId: string;
  /** Whether those who come in by the code wait. */
  lobby: boolean;
  /** Somebody was let in or sent away. */
  onAdmitted?: () => void;
}) {
  const { t } = useTranslation('lobby');
  const ask = useCallback((signal: AbortSignal) => fetchLobby(conveningId, signal), [conveningId]);
  const { value, failure, askAgain } = usePolled(ask, LOOK_EVERY_MS);
  const [working, setWorking] = useState<string>();
  const [refused, setRefused] = useState<Failure>();
  const waiters = value ?? [];

  const settle = async (key: string, people: readonly Waiter[], decide: typeof admitPerson) => {
    setWorking(key);
    setRefused(undefined);
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const some = people.slice(from, from + AT_ONCE);
      const answers = await Promise.all(some.map(({ id }) => decide(id)));
      for (const answer of answers) if (answer.kind !== 'ok') setRefused(answer);
    }
    setWorking(undefined);
    askAgain();
    onAdmitted?.();
  };

  // Without a lobby there is nothing to tell, but for who waited before it was turned off.
  if (!lobby && waiters.length === 0) return null;
  const count = (
    <p className={styles.count} role="status">
      {waiters.length === 0 ? null : t('count', { count: waiters.length })}
    </p>
  );
  return (
    <Panel title={t('title')} aside={count}>
      {waiters.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul className={styles.waiters}>
          {waiters.map((waiter) => (
            <LobbyRow
              key={waiter.id}
              waiter={waiter}
              working={working === waiter.id || working === 'all'}
              onAdmit={() => void settle(waiter.id, [waiter], admitPerson)}
              onRefuse={() => void settle(waiter.id, [waiter], refusePerson)}
            />
          ))}
        </ul>
      )}
      <FailureNotice failure={refused ?? failure} />
      <div className={styles.ways}>
        {waiters.length < 2 ? null : (
          <Button
            look="strong"
            busyWords={working === 'all' ? t('working') : undefined}
            onClick={() => void settle('all', waiters, admitPerson)}
          >
            {t('all', { count: waiters.length })}
          </Button>
        )}
      </div>
    </Panel>
  );
}
