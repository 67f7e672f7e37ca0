import { breakoutToChoose } from '@throughline/convening';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './details.module.css';
import type { HereDialogProps } from './here-dialogs.tsx';
import { groupWords } from './place-words.ts';

/** The groups to choose from, and how many sit in each by now. The choice holds at once, and can be changed. */
export function GroupChoice({ state, me, send, onClose }: HereDialogProps) {
  const { t } = useTranslation('here');
  const { t: shell } = useTranslation('shell');
  const breakout = breakoutToChoose(state);
  return (
    <Dialog title={t('choice.title')} closeLabel={shell('close')} onClose={onClose}>
      {breakout === undefined ? (
        <p>{t('choice.over')}</p>
      ) : (
        <fieldset className={styles.choices}>
          <legend className={styles.hint}>{t('choice.hint')}</legend>
          {breakout.groups.map((group) => (
            <label key={group.id} className={styles.choice}>
              <input
                type="radio"
                name="group"
                checked={group.people.includes(me.key)}
                onChange={() =>
                  send({ type: 'choose-group', breakoutId: breakout.id, groupId: group.id })
                }
              />
              <span className={styles.name}>{groupWords(t, group)}</span>
              <span className={styles.count}>
                {t('choice.people', { count: group.people.length })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
