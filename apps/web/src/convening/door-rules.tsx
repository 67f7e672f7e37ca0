import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './door-panel.module.css';
import { Toggle } from './toggle.tsx';
import type { LiveConvening } from './use-convening.ts';

/** Whether newcomers wait until they are let in, and whether the door stays shut however open it is. */
export function DoorRules({
  state: { door, stage },
  live,
  waiting,
}: {
  state: ConveningState;
  live: LiveConvening;
  waiting: number;
}) {
  const { t } = useTranslation('convening');
  if (stage === 'sealed') return null;
  return (
    <div className={styles.rules}>
      <Toggle
        label={t('door.lobby')}
        hint={t('door.lobbyHint')}
        on={door.lobby}
        changing={live.running === 'set-lobby'}
        onChange={(on) => live.send({ type: 'set-lobby', on })}
      />
      <Toggle
        label={t('door.lock')}
        hint={t('door.lockHint')}
        on={door.locked}
        changing={live.running === 'set-door-lock'}
        onChange={(on) => live.send({ type: 'set-door-lock', on })}
      />
      {waiting > 0 ? <p role="status">{t('door.waiting', { count: waiting })}</p> : null}
    </div>
  );
}
