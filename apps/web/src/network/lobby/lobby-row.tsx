import type { LobbyList } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import styles from './lobby-panel.module.css';

export type Waiter = z.infer<typeof LobbyList>[number];

const MINUTE_MS = 60_000;

/** One who waits: who they say they are, how long they have waited, and the two answers. */
export function LobbyRow({
  waiter,
  working,
  onAdmit,
  onRefuse,
}: {
  waiter: Waiter;
  working: boolean;
  onAdmit: () => void;
  onRefuse: () => void;
}) {
  const { t } = useTranslation(['lobby', 'shell']);
  const { name, role, team, waitingSince } = waiter;
  const minutes = Math.max(0, Math.floor((Date.now() - waitingSince) / MINUTE_MS));
  return (
    <li className={styles.waiter}>
      <div className={styles.who}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <p className={styles.facts}>
          <RoleMark role={role} />
          <span>
            {t(`role.${role}`, { ns: 'shell' })}, {team?.name ?? t('noTeam')},{' '}
            {t('minutes', { count: minutes })}
          </span>
        </p>
      </div>
      <div className={styles.answers}>
        <Button
          busyWords={working ? t('working') : undefined}
          onClick={onAdmit}
          aria-label={working ? undefined : `${t('admit')}: ${name}`}
        >
          {t('admit')}
        </Button>
        <Button look="quiet" onClick={onRefuse} aria-label={`${t('refuse')}: ${name}`}>
          {t('refuse')}
        </Button>
      </div>
    </li>
  );
}
