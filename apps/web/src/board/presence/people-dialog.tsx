import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { goToLine } from '../go-to-line.ts';
import styles from './people.module.css';
import { PersonChip } from './person-chip.tsx';
import { isStaff, type PersonHere } from './presence-view.ts';
import { usePeopleHere } from './use-presence.ts';
import { useWhere } from './use-where.ts';

/** Everyone at this board by name, with their role and where they are writing; each of those is one press away. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { me } = useBoardTools();
  const { named: others, reading } = usePeopleHere();
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
        {others.map((other) => (
          <Other key={other.person.key} other={other} onClose={onClose} />
        ))}
      </ul>
      {others.length === 0 && !isStaff(me) ? <p>{t('people.alone')}</p> : null}
      {reading > 0 ? <p>{t('people.reading', { count: reading })}</p> : null}
    </Dialog>
  );
}

function Other({ other, onClose }: { other: PersonHere; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const whereIs = useWhere();
  const { person, editing } = other;
  const where = editing === null ? undefined : whereIs(editing);
  return (
    <li className={styles.person}>
      <PersonChip person={person} />
      <span className={styles.name}>{person.name}</span>
      <span className={styles.does}>
        {shell(`role.${person.role}`)}
        {where === undefined ? null : ` · ${t('people.writingIn', { area: where.area })}`}
      </span>
      {where === undefined ? null : (
        <Button
          className={styles.go}
          aria-label={t('people.goToPerson', { name: person.name, area: where.area })}
          onClick={() => {
            onClose();
            // After the dialog has given the keyboard back.
            setTimeout(() => goToLine(tools, where.id));
          }}
        >
          {t('people.go')}
        </Button>
      )}
    </li>
  );
}
