import { type ConveningState, DOOR_OPEN_MINUTES } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoorClosedIcon, DoorOpenIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import styles from './door-panel.module.css';
import type { LiveConvening } from './use-convening.ts';
import { useDoorWords } from './use-door-words.ts';

/** For how long a door can be opened, in minutes; 0 stands for until somebody closes it. */
const TIMES = [DOOR_OPEN_MINUTES, 60, 180, 0] as const;

/** Whether the door is open and until when, and the button that opens or closes it. */
export function DoorControls({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t } = useTranslation('convening');
  const { letsIn, words } = useDoorWords(state);
  const [minutes, setMinutes] = useState<number>(DOOR_OPEN_MINUTES);
  const { open } = state.door;
  const mayOpen = state.stage === 'planned' || state.stage === 'open';
  const changing = live.running === 'open-door' || live.running === 'close-door';
  const busyWords = changing ? t('steps.changing') : undefined;
  return (
    <>
      <p className={styles.state} role="status">
        {letsIn ? <DoorOpenIcon /> : <DoorClosedIcon />}
        {words}
      </p>
      {open ? (
        <Button busyWords={busyWords} onClick={() => live.send({ type: 'close-door' })}>
          {t('door.closeIt')}
        </Button>
      ) : mayOpen ? (
        <>
          <FieldFrame label={t('door.howLong')}>
            {(tied) => (
              <select
                {...tied}
                className={styles.howLong}
                value={minutes}
                onChange={(event) => setMinutes(Number(event.target.value))}
              >
                {TIMES.map((time) => (
                  <option key={time} value={time}>
                    {time === 0
                      ? t('door.byHand')
                      : time < 60
                        ? t('steps.minutes', { count: time })
                        : t('door.hours', { count: time / 60 })}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
          <Button
            look="strong"
            busyWords={busyWords}
            onClick={() =>
              live.send({ type: 'open-door', minutes: minutes === 0 ? null : minutes })
            }
          >
            {t('door.openIt')}
          </Button>
        </>
      ) : null}
    </>
  );
}
