import { type ConveningState, FRONT_LIMITS } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newId } from '../new-id.ts';
import { Panel } from '../panel.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';

/** What is put aside to be talked about later: written down with one line and Enter, ticked off when it was. */
export function ParkingLot({
  state: { parked, stage },
  live,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
}) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const words = text.trim();
  const isFull = parked.length >= FRONT_LIMITS.parkedAtOnce;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (words === '' || isFull) return;
    live.send({ type: 'park', id: newId('thought'), text: words });
    setText('');
  };
  return (
    <Panel title={t('park.title')}>
      {parked.length === 0 ? <p className={styles.soft}>{t('park.none')}</p> : null}
      <ul className={styles.parked}>
        {parked.map((thought) => (
          <li key={thought.id}>
            <label className={styles.thought}>
              <input
                type="checkbox"
                checked={false}
                disabled={stage === 'sealed'}
                onChange={() => live.send({ type: 'unpark', id: thought.id })}
              />
              <span dir="auto">{thought.text}</span>
            </label>
          </li>
        ))}
      </ul>
      {stage === 'sealed' ? null : (
        <form className={styles.park} onSubmit={add}>
          <TextField
            label={t('park.label')}
            name="thought"
            value={text}
            maxLength={FRONT_LIMITS.parked}
            autoComplete="off"
            onValue={setText}
          />
          <Button type="submit">{t('park.add')}</Button>
          {isFull ? <p className={styles.soft}>{t('park.full')}</p> : null}
        </form>
      )}
    </Panel>
  );
}
