import type { BoardVisitors, Role } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';

/** The names of those who have a board open: asked for when somebody wants to know, and as they come and go. */
export function WhoIsHere({
  boardId,
  name,
  live: { who },
  people,
}: {
  boardId: string;
  name: string;
  live: Pick<LiveConvening, 'who'>;
  people: readonly { role: Role; count: number }[];
}) {
  const { t } = useTranslation('desk');
  const { t: shell } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState<BoardVisitors>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is there is asked anew when their number changes.
  useEffect(() => {
    let left = false;
    if (open) void who(boardId).then((now) => left || setKnown(now));
    return () => {
      left = true;
    };
  }, [open, boardId, who, people]);
  return (
    <details className={styles.who} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('card.whoOf', { name })}>{t('card.who')}</summary>
      {known === undefined ? null : known.length === 0 ? (
        <p className={styles.soft}>{t('card.nobody')}</p>
      ) : (
        <ul className={styles.names}>
          {known.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name.
            <li key={index}>
              {one.name} <span className={styles.soft}>{shell(`role.${one.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
