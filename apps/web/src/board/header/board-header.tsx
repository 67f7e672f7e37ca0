import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../ui/icons.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { useBoardTools } from '../board-tools.ts';
import { PeopleButton } from '../presence/people-button.tsx';
import { isStaff } from '../presence/presence-view.ts';
import { SyncLight } from '../save/sync-light.tsx';
import { ConveningLine } from './convening-line.tsx';
import styles from './header.module.css';
import { UndoButtons } from './undo-buttons.tsx';

/** Whose map this is, where the convening is, who is here, and whether it is safe. */
export function BoardHeader() {
  const { t } = useTranslation('board');
  const { board, me, screen, mayWrite } = useBoardTools();
  return (
    <header className={styles.header}>
      <div className={styles.whose}>
        <TeamBadge letters={board.team.badge} />
        <h1 className={styles.title}>
          <span className={styles.team}>{board.team.name}</span>
          <span className={styles.what}>{t('title')}</span>
        </h1>
      </div>
      <div className={styles.where}>
        <ConveningLine />
      </div>
      <PeopleButton />
      <div className={styles.me}>
        <span className={styles.name}>{isStaff(me) ? t('people.staff') : me.name}</span>
        {mayWrite ? <SyncLight /> : null}
      </div>
      {mayWrite ? <UndoButtons /> : null}
      <button
        type="button"
        className={styles.menu}
        aria-label={t('menu.open')}
        aria-haspopup="dialog"
        onClick={() => screen.setState({ dialog: { kind: 'menu' } })}
      >
        <MoreIcon />
      </button>
    </header>
  );
}
