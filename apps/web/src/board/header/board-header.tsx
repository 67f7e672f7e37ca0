import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../ui/action-icons.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { nameOf } from '../board-name.ts';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { PeopleButton } from '../presence/people-button.tsx';
import { isStaff } from '../presence/presence-view.ts';
import { SyncLight } from '../save/sync-light.tsx';
import { usePhone } from '../use-phone.ts';
import { ViewSwitch } from '../views/view-switch.tsx';
import { BoardTrail } from './board-trail.tsx';
import { ConveningLine } from './convening-line.tsx';
import styles from './header.module.css';
import { UndoButtons } from './undo-buttons.tsx';

/**
 * Whose board this is, where the convening is, who is here, and whether it is safe. On a phone only
 * what must stay in sight sticks to the top; what the room does scrolls away with the page.
 */
export function BoardHeader() {
  const { mayWrite } = useBoardTools();
  const phone = usePhone();
  const [overhang, setOverhang] = useState<HTMLElement | null>(null);
  return (
    <>
      <header className={styles.header}>
        <Whose withLight={phone && mayWrite} withTrail={!phone} />
        {phone ? null : (
          <>
            <div className={styles.where}>
              <ConveningLine overhang={overhang} />
            </div>
            <div className={styles.views}>
              <ViewSwitch />
            </div>
            <PeopleButton />
            <Myself />
          </>
        )}
        {mayWrite ? <UndoButtons /> : null}
        {phone ? <PeopleButton /> : null}
        <MenuButton />
        <div ref={setOverhang} className={styles.overhang} />
      </header>
      {phone ? (
        <div className={styles.below}>
          <ConveningLine overhang={overhang} />
        </div>
      ) : null}
    </>
  );
}

function Whose({ withLight, withTrail }: { withLight: boolean; withTrail: boolean }) {
  const words = useKindTexts();
  const { board } = useBoardTools();
  return (
    <div className={styles.whose}>
      {board.team === null ? null : <TeamBadge letters={board.team.badge} />}
      <div className={styles.names}>
        <h1 className={styles.title}>
          <span className={styles.team}>{nameOf(board)}</span>
          <span className={`${styles.what} ${withTrail ? styles.told : ''}`}>{words('title')}</span>
        </h1>
        {withTrail ? <BoardTrail /> : null}
        {withLight ? <SyncLight /> : null}
      </div>
    </div>
  );
}

function Myself() {
  const { t } = useTranslation('board');
  const { me, mayWrite } = useBoardTools();
  return (
    <div className={styles.me}>
      <span className={styles.name}>{isStaff(me) ? t('people.staff') : me.name}</span>
      {mayWrite ? <SyncLight /> : null}
    </div>
  );
}

function MenuButton() {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  return (
    <button
      type="button"
      className={styles.menu}
      aria-label={t('menu.open')}
      aria-haspopup="dialog"
      onClick={() => screen.setState({ dialog: { kind: 'menu' } })}
    >
      <MoreIcon />
    </button>
  );
}
