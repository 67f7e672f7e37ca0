import { useTranslation } from 'react-i18next';
import { PeopleIcon } from '../../ui/action-icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './people.module.css';
import { PersonChip } from './person-chip.tsx';
import { isStaff } from './presence-view.ts';
import { usePeopleHere } from './use-presence.ts';

/** How many chips stand in the header before a number does. */
const SHOWN = 4;

/** Who is here, at a glance; pressed, it gives their names. */
export function PeopleButton() {
  const { t } = useTranslation('board');
  const { screen, me } = useBoardTools();
  const { named: others, reading } = usePeopleHere();
  const shown = others.slice(0, others.length > SHOWN ? SHOWN - 1 : SHOWN);
  const rest = others.length - shown.length;
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-label={[
        t('people.here', { count: others.length + (isStaff(me) ? 0 : 1) }),
        ...(reading > 0 ? [t('people.reading', { count: reading })] : []),
      ].join(', ')}
      onClick={() => screen.setState({ dialog: { kind: 'people' } })}
    >
      {isStaff(me) ? <PeopleIcon /> : <PersonChip person={me} />}
      {shown.map(({ person }) => (
        <PersonChip key={person.key} person={person} />
      ))}
      {rest > 0 ? <span className={styles.rest} data-rest={`+${rest}`} /> : null}
    </button>
  );
}
