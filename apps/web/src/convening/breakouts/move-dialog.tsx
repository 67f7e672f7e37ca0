import type { Group, Id } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './move-dialog.module.css';

/** Chooses the group that people move to. */
export function MoveDialog({
  title,
  keys,
  groups,
  mayUnseat,
  onMove,
  onClose,
}: {
  title: string;
  /** Who is to move. */
  keys: readonly Id[];
  groups: readonly Group[];
  /** Whether they can also be left without a group. */
  mayUnseat: boolean;
  onMove: (groupId: Id | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['groups', 'shell']);
  // Where all of them sit already is no place to move to.
  const others = groups.filter(({ people }) => !keys.every((key) => people.includes(key)));
  const isSeated = groups.some(({ people }) => keys.some((key) => people.includes(key)));
  return (
    <Dialog title={title} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      <ul className={styles.groups}>
        {others.map(({ id, name, people }, index) => (
          <li key={id}>
            <Button
              wide
              autoFocus={index === 0}
              className={styles.group}
              onClick={() => onMove(id)}
            >
              <span>{name}</span>
              <span className={styles.count}>{t('group.people', { count: people.length })}</span>
            </Button>
          </li>
        ))}
        {mayUnseat && isSeated ? (
          <li>
            <Button wide look="quiet" onClick={() => onMove(null)}>
              {t('move.nowhere')}
            </Button>
          </li>
        ) : null}
      </ul>
    </Dialog>
  );
}
