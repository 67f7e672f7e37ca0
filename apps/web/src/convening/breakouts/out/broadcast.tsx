import { type Command, type ConveningState, FRONT_LIMITS } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../network/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './out-tools.module.css';

/** Writes a message to all groups, and shows the last one. What was typed stays until it has gone out. */
export function Broadcast({
  last,
  send,
}: {
  last: ConveningState['broadcast'];
  send: (command: Command) => void;
}) {
  const { t } = useTranslation('groups');
  const { language } = useWords();
  const [text, setText] = useState('');
  const sent = useRef<string>(undefined);
  useEffect(() => {
    if (last === null || last.text !== sent.current) return;
    sent.current = undefined;
    setText((typed) => (typed.trim() === last.text ? '' : typed));
  }, [last]);
  return (
    <form
      className={styles.tool}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const message = text.trim();
        if (message === '' || message.length > FRONT_LIMITS.broadcast) return;
        sent.current = message;
        send({ type: 'broadcast', text: message });
      }}
    >
      <TextField
        label={t('out.broadcast')}
        hint={t('out.broadcastHint')}
        value={text}
        onValue={setText}
        count={t('out.broadcastCount', { used: text.length, limit: FRONT_LIMITS.broadcast })}
        over={text.length > FRONT_LIMITS.broadcast}
        autoComplete="off"
        dir="auto"
      />
      <div className={styles.acts}>
        <Button type="submit">{t('out.send')}</Button>
      </div>
      {last === null ? null : (
        <p className={styles.last}>
          <span>
            {t('out.last', {
              time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(last.at),
            })}
          </span>{' '}
          {last.text}
        </p>
      )}
    </form>
  );
}
