import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './people.module.css';
import { PersonChip } from './person-chip.tsx';
import { isStaff } from './presence-view.ts';
import { useAreaOfField } from './use-area-of-field.ts';
import { usePeopleHere } from './use-presence.ts';

/** Everyone at this board by name, with their role and where they are writing. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { me } = useBoardTools();
  const { named: others, reading } = usePeopleHere();
  const areaOf = useAreaOfField();
  return (
    <Dialog title={t('people.title')} closeLabel={shell('close')} onClose={onClose}>
      <ul className={styles.people}>
        {isStaff(me) ? null : (
          <li className={styles.person}>
            <PersonChip person={me} />
            <span className={styles.name}>{t('people.you', { name: me.name })}</span>
            <span className={styles.does}>{shell(`role.${me.role}`)}</span>
          </li>
        )}
        {others.map(({ person, editing }) => {
          const area = editing === null ? undefined : areaOf(editing);
          return (
            <li key={person.key} className={styles.person}>
              <PersonChip person={person} />
              <span className={styles.name}>{person.name}</span>
              <span className={styles.does}>
                {shell(`role.${person.role}`)}
                {area === undefined
                  ? null
                  : ` · ${t('people.writingIn', { area: t(`areas.${area}.title`) })}`}
              </span>
            </li>
          );
        })}
      </ul>
      {others.length === 0 && !isStaff(me) ? <p>{t('people.alone')}</p> : null}
      {reading > 0 ? <p>{t('people.reading', { count: reading })}</p> : null}
    </Dialog>
  );
}
