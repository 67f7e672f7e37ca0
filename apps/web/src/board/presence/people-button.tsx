import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import styles from './people.module.css';
import { PersonChip } from './person-chip.tsx';
import { usePeopleHere } from './use-presence.ts';

/** How many chips stand in the header before a number does. */
const SHOWN = 4;

/** Who is here, at a glance; pressed, it gives their names. */
export function PeopleButton() {
  const { t } = useTranslation('board');
  const { screen, me } = useBoardTools();
  const others = usePeopleHere();
  const shown = others.slice(0, others.length > SHOWN ? SHOWN - 1 : SHOWN);
  const rest = others.length - shown.length;
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-label={t('people.here', { count: others.length + 1 })}
      onClick={() => screen.setState({ dialog: { kind: 'people' } })}
    >
      <PersonChip person={me} />
      {shown.map(({ person }) => (
        <PersonChip key={person.key} person={person} />
      ))}
      {rest > 0 ? <span className={styles.rest}>+{rest}</span> : null}
    </button>
  );
}
