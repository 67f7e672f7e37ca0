import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import type { LiveConvening } from '../use-convening.ts';
import { useEachMinute } from '../use-each-minute.ts';
import { Press } from './press.tsx';
import styles from './remote.module.css';
import { useNamesOf } from './use-names-of.ts';
import type { RemoteControl } from './use-remote.ts';

/** Tables that ask for help and hands that are up, the longest first: one tap says that somebody came. */
export function RemoteQueue({
  convening,
  state,
  remote,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  remote: RemoteControl;
  live: Pick<LiveConvening, 'serverNow'>;
}) {
  const { t } = useTranslation('remote');
  useEachMinute();
  const { help, hands, breakouts } = state;
  const names = useNamesOf(
    convening.networkId,
    hands.map(({ key }) => key),
  );
  const tables = new Map([
    ...convening.teams.map(({ id, name }) => [id, name] as const),
    ...breakouts.flatMap(({ groups }) => groups.map(({ id, name }) => [id, name] as const)),
  ]);
  const waiting = [
    ...help.map(({ tableId, at }) => ({
      id: tableId,
      at,
      words: t('help', { name: tables.get(tableId) ?? '' }),
      command: { type: 'set-help', tableId, on: false } as const,
    })),
    ...hands.map(({ key, at }) => {
      const name = names.get(key);
      return {
        id: key,
        at,
        words: name === undefined ? t('aHand') : t('hand', { name }),
        command: { type: 'lower-hand', key } as const,
      };
    }),
  ].sort((a, b) => a.at - b.at);
  return (
    <section className={styles.part} aria-labelledby="remote-queue">
      <h2 id="remote-queue" className={styles.heading}>
        {t('queue')}
      </h2>
      {waiting.length === 0 ? <p className={styles.soft}>{t('queueNone')}</p> : null}
      <ul className={styles.list}>
        {waiting.map(({ id, at, words, command }) => (
          <li key={id} className={styles.waiting}>
            <p>
              {words}
              <span className={styles.soft}>
                {t('minutes', {
                  count: Math.max(0, Math.floor((live.serverNow() - at) / 60_000)),
                })}
              </span>
            </p>
            <Press remote={remote} command={command} label={`${t('answered')}: ${words}`}>
              {t('answered')}
            </Press>
          </li>
        ))}
      </ul>
    </section>
  );
}
