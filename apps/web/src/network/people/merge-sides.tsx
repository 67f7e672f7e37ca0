import type { PersonInfo } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import styles from './merge-sides.module.css';

/** Two entries side by side, which of them stays, and what passes from the one to the other. */
export function MergeSides({
  sides,
  stays,
  onStays,
}: {
  sides: readonly [PersonInfo, PersonInfo];
  stays: string;
  onStays: (id: string) => void;
}) {
  const { t } = useTranslation('people');
  const group = useId();
  return (
    <>
      <fieldset className={styles.sides}>
        <legend className={styles.question}>{t('merge.which')}</legend>
        {sides.map((side) => (
          <label key={side.id} className={styles.side}>
            <span className={styles.stays}>
              <input
                type="radio"
                name={group}
                checked={side.id === stays}
                onChange={() => onStays(side.id)}
              />
              {side.id === stays ? t('merge.stays') : t('merge.goes')}
            </span>
            <MergeFacts person={side} />
          </label>
        ))}
      </fieldset>
      <div className={styles.kept}>
        <p>{t('merge.keptTitle')}</p>
        <ul>
          <li>{t('merge.keptWords')}</li>
          <li>{t('merge.keptWays')}</li>
          <li>{t('merge.keptDays')}</li>
        </ul>
        <p>{t('merge.lost')}</p>
      </div>
    </>
  );
}

function MergeFacts({ person }: { person: PersonInfo }) {
  const { t, i18n } = useTranslation(['people', 'shell']);
  const day = (at: number) =>
    new Date(at).toLocaleDateString(currentLanguage(i18n), { dateStyle: 'medium' });
  return (
    <span className={styles.facts}>
      <b dir="auto">{person.name}</b>
      <span>{t(`role.${person.role}`, { ns: 'shell' })}</span>
      <span>{person.team?.name ?? t('noTeam')}</span>
      <span>{t(`level.${person.level}`)}</span>
      <span>{person.email ?? t('merge.noEmail')}</span>
      <span>{person.announced ? t('merge.announced') : t('merge.unannounced')}</span>
      <span>
        {person.lastSeenAt === null
          ? t('merge.neverHere')
          : t('merge.lastHere', { day: day(person.lastSeenAt) })}
      </span>
    </span>
  );
}
