import type { NewEvidence } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../board/find/note-link.ts';
import { Link } from '../../routing/link.tsx';
import styles from './then-now.module.css';

/** More than these make a wall of words of it. */
const SHOWN = 8;

/** What is new to go by, each with the way to where it stands. */
export function EvidenceList({ evidence }: { evidence: readonly NewEvidence[] }) {
  const { t } = useTranslation('since');
  const more = evidence.length - SHOWN;
  return (
    <ul className={styles.list}>
      {evidence.slice(0, SHOWN).map(({ boardId, id, sort, text, language }) => (
        <li key={`${boardId} ${id}`} className={styles.evidence}>
          <span className={styles.sort}>{t(`sort.${sort}`)}</span>{' '}
          <Link to={linkTo(boardId, id)}>
            <span lang={language}>{text}</span>
          </Link>
        </li>
      ))}
      {more > 0 ? <li className={styles.soft}>{t('more', { count: more })}</li> : null}
    </ul>
  );
}
