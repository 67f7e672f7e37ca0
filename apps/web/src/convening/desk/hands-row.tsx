import type { ConveningState, PersonInfo } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchEverybody } from '../../network/people/fetch-everybody.ts';
import { Button } from '../../ui/button.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';

/** Whose hand is up, the longest first, by name. */
export function HandsRow({
  state: { hands },
  live,
  networkId,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
  networkId: string;
}) {
  const { t } = useTranslation('desk');
  const people = usePeopleByKey(networkId, hands);
  if (hands.length === 0) return null;
  return (
    <ol className={styles.hands} aria-label={t('hands.title')}>
      {hands.map(({ key }) => {
        const person = people.get(key);
        const name = person?.name ?? t('hands.someone');
        return (
          <li key={key} className={styles.hand}>
            <span>
              <strong>{name}</strong>
              {person?.team ? `, ${person.team.name}` : null}
            </span>
            <Button
              look="quiet"
              aria-label={t('hands.lowerOf', { name })}
              onClick={() => live.send({ type: 'lower-hand', key })}
            >
              {t('hands.lower')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

/** The people behind author keys; asked for only when somebody raises a hand who is not known yet. */
function usePeopleByKey(
  networkId: string,
  hands: ConveningState['hands'],
): ReadonlyMap<string, PersonInfo> {
  const [known, setKnown] = useState<ReadonlyMap<string, PersonInfo>>(new Map());
  const strangers = hands.map(({ key }) => key).filter((key) => !known.has(key));
  const asked = strangers.join(' ');
  useEffect(() => {
    if (asked === '') return;
    const leaving = new AbortController();
    void fetchEverybody(networkId, {}, leaving.signal).then((answer) => {
      if (leaving.signal.aborted || answer.kind !== 'ok') return;
      setKnown(new Map(answer.value.map((person) => [person.key, person])));
    });
    return () => leaving.abort();
  }, [asked, networkId]);
  return known;
}
