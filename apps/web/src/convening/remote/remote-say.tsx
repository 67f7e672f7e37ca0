import { type ConveningState, FRONT_LIMITS } from '@throughline/protocol';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Press } from './press.tsx';
import styles from './remote.module.css';
import { useBothLanguages } from './use-both-languages.ts';
import type { RemoteControl } from './use-remote.ts';

const READY = ['two', 'quiet', 'write', 'swap', 'back'] as const;

/** Says something to everybody: a sentence that is ready, in both languages, or one's own. */
export function RemoteSay({ state, remote }: { state: ConveningState; remote: RemoteControl }) {
  const { t } = useTranslation('remote');
  const both = useBothLanguages();
  const [own, setOwn] = useState('');
  const field = useId();
  const { broadcast } = state;
  const isOpen = state.stage === 'open';
  const say = (event: FormEvent) => {
    event.preventDefault();
    const text = own.trim();
    // What could not be said stays in the field.
    if (text !== '' && isOpen && remote.press({ type: 'broadcast', text })) setOwn('');
  };
  return (
    <section className={styles.part} aria-labelledby="remote-say">
      <h2 id="remote-say" className={styles.heading}>
        {t('say')}
      </h2>
      <div className={styles.list}>
        {READY.map((key) => (
          <Press
            key={key}
            remote={remote}
            command={isOpen ? { type: 'broadcast', text: both(`ready.${key}`) } : undefined}
          >
            <span className={styles.sentence}>{t(`ready.${key}`)}</span>
          </Press>
        ))}
      </div>
      <form className={styles.own} onSubmit={say}>
        <label htmlFor={field} className={styles.soft}>
          {t('sayOwn')}
        </label>
        <textarea
          id={field}
          rows={2}
          className={styles.field}
          maxLength={FRONT_LIMITS.broadcast}
          value={own}
          onChange={({ target }) => setOwn(target.value)}
        />
        <button
          type="submit"
          className={styles.press}
          aria-disabled={!remote.isLive || !isOpen || own.trim() === '' || undefined}
        >
          {t('send')}
        </button>
      </form>
      <p role="status" className={styles.soft}>
        {broadcast === null ? null : t('sent', { text: broadcast.text })}
      </p>
    </section>
  );
}
