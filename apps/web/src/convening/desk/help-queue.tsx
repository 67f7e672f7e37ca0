import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';
import type { Table } from './tables.ts';

const MINUTE_MS = 60_000;

/** Tables that ask for help, the longest first: one tap says that somebody comes, another that it is done. */
export function HelpQueue({
  state: { help },
  live,
  tables,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send' | 'serverNow'>;
  tables: readonly Table[];
}) {
  const { t } = useTranslation('desk');
  if (help.length === 0) return null;
  return (
    <ol className={styles.queue} aria-label={t('help.title')}>
      {help.map(({ tableId, at, coming }) => {
        const name = tables.find(({ id }) => id === tableId)?.name ?? t('help.someTable');
        const minutes = Math.max(0, Math.floor((live.serverNow() - at) / MINUTE_MS));
        return (
          <li key={tableId} className={styles.asking} data-coming={coming || undefined}>
            <p>
              <strong>{name}</strong>{' '}
              {coming ? t('help.coming') : t('help.since', { count: minutes })}
            </p>
            <span className={styles.deeds}>
              {coming ? null : (
                <Button
                  look="strong"
                  aria-label={t('help.comeOf', { name })}
                  onClick={() => live.send({ type: 'come-to-table', tableId })}
                >
                  {t('help.come')}
                </Button>
              )}
              <Button
                aria-label={t('help.answeredOf', { name })}
                onClick={() => live.send({ type: 'set-help', tableId, on: false })}
              >
                {t('help.answered')}
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
