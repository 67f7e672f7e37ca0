import type { ConveningState } from '@throughline/protocol';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { HereMemory } from './here-memory.ts';
import type { CallWords } from './place-words.ts';
import styles from './slips.module.css';
import type { Calls } from './use-calls.ts';
import { useClockWords } from './use-clock-words.ts';

/** How long it stays in sight that somebody was taken elsewhere; the way back stays in the line. */
const LANDED_MS = 8_000;
/** A page that has just been drawn is read first. */
const READ_AFTER_MS = 600;

/**
 * What comes in between, over the page and without moving anything on it: a call that waits, a message to all, that
 * one was taken elsewhere. Each is read out once, when the reader pauses.
 */
export function Slips({
  state,
  calls,
  words,
  memory,
  onChoose,
  short,
}: {
  state: ConveningState;
  calls: Calls;
  words: CallWords;
  memory: StoreApi<HereMemory>;
  onChoose: () => void;
  /** The line about the room in a few words, while it is out of sight. */
  short: ReactNode;
}) {
  const { t } = useTranslation('here');
  const { from, readAt, helpAnswered, call } = useStore(memory);
  const { broadcast } = state;
  const { standing } = calls;
  const clock = useClockWords();
  const isUnread = broadcast !== null && broadcast.at > readAt;
  const landed = useFor(from === null ? null : call, LANDED_MS);
  const chooses = standing?.place.is === 'choice';
  const told = [
    isUnread ? t('broadcast.told', { text: broadcast.text }) : '',
    standing === undefined ? (landed ? words.here : '') : words.waiting,
    helpAnswered ? t('helpAnswered') : '',
  ].join(' ');
  return (
    <div className={styles.slips}>
      {short}
      <ReadOut words={told.trim()} />
      {standing === undefined ? null : (
        <Slip
          actions={
            <>
              <Button look="strong" onClick={chooses ? onChoose : calls.go}>
                {t(chooses ? 'call.choose' : 'call.go')}
              </Button>
              <Button onClick={calls.stay}>{t('call.stay')}</Button>
            </>
          }
        >
          <strong>{words.waiting}</strong>{' '}
          {standing.is === 'wait' ? (
            <span className={styles.hint}>{t('call.afterPause')}</span>
          ) : null}
        </Slip>
      )}
      {isUnread ? (
        <Slip
          look="message"
          actions={
            <Button onClick={() => memory.setState({ readAt: broadcast.at })}>
              {t('broadcast.read')}
            </Button>
          }
        >
          <span className={styles.when}>{t('broadcast.from', { time: clock(broadcast.at) })}</span>{' '}
          <strong className={styles.words} dir="auto">
            {broadcast.text}
          </strong>
        </Slip>
      ) : null}
      {helpAnswered ? (
        <Slip
          actions={
            <Button onClick={() => memory.setState({ helpAnswered: false })}>
              {t('broadcast.read')}
            </Button>
          }
        >
          {t('helpAnswered')}
        </Slip>
      ) : null}
      {standing === undefined && landed && from !== null ? (
        <Slip
          actions={
            <>
              <Button onClick={calls.goBack} aria-label={t('back.to', { name: from.name })}>
                {t('back.short')}
              </Button>
              <Button look="quiet" onClick={calls.putAwayBack}>
                {t('broadcast.read')}
              </Button>
            </>
          }
        >
          <strong>{words.here}</strong>
        </Slip>
      ) : null}
    </div>
  );
}

function Slip({
  look,
  children,
  actions,
}: {
  look?: 'message';
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className={styles.slip} data-look={look}>
      <p className={styles.text}>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}

/** Says each new sentence once: on the page before it speaks, or screen readers miss its first word. */
function ReadOut({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
}

/** Whether this is so long since the key was last another one; null: it is not. */
function useFor(key: string | null, ms: number): boolean {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => setOver(key), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return key !== null && over !== key;
}
