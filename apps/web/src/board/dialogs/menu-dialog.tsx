import { carriedFrom } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { LanguageChoice } from '../../shell/language-choice.tsx';
import { ThemeChoice } from '../../shell/theme-choice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { CopyBoard } from '../paste/board-table.tsx';
import { mayRunPolls as mayCare } from '../polls/use-polls.ts';
import { isStaff } from '../presence/presence-view.ts';
import { ViewSwitch } from '../views/view-switch.tsx';
import { useWaysUp } from '../ways-up.ts';
import { DownloadButton } from './download-button.tsx';
import styles from './menu.module.css';

export interface MenuDialogProps {
  /** Whether a screen reader is told what others do. */
  readonly announces: boolean;
  readonly onAnnounces: (announces: boolean) => void;
  readonly onClose: () => void;
}

const PASTE = { kind: 'paste', text: '', list: undefined } as const;

/** What is rarely needed: language, light, help, and the way out. */
export function MenuDialog({ announces, onAnnounces, onClose }: MenuDialogProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { t: convening } = useTranslation('convening');
  const { t: talk } = useTranslation('talk');
  const { t: reports } = useTranslation('reports');
  const tools = useBoardTools();
  const { screen, me, mayWrite, board } = tools;
  const { desk, team, network } = useWaysUp();
  const ways = [desk, team, network].filter((way) => way !== undefined);
  const staff = isStaff(me);
  const from = carriedFrom(tools.connection.doc);
  return (
    <Dialog title={t('menu.title')} closeLabel={shell('close')} onClose={onClose}>
      <div className={styles.row}>
        <span>{t('views.label')}</span>
        <ViewSwitch named />
      </div>
      <div className={styles.row}>
        <span>{shell('language.label')}</span>
        <LanguageChoice />
      </div>
      <div className={styles.row}>
        <span>{shell('theme.label')}</span>
        <ThemeChoice />
      </div>
      <label className={styles.row}>
        <span>{t('menu.announce')}</span>
        <input
          type="checkbox"
          className={styles.check}
          checked={announces}
          onChange={(event) => onAnnounces(event.target.checked)}
        />
      </label>
      <div className={styles.ways}>
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'keyboard' } })}>
          {t('menu.help')}
        </Button>
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'find' } })}>
          {talk('find.open')}
        </Button>
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'comments', on: null } })}>
          {talk('onBoard')}
        </Button>
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'polls' } })}>
          {talk('votes')}
        </Button>
        {mayCare(tools) ? (
          <Button wide onClick={() => screen.setState({ dialog: { kind: 'care', noteId: null } })}>
            {talk('care.title')}
          </Button>
        ) : null}
        {mayWrite ? (
          <>
            <Button wide onClick={() => screen.setState({ dialog: PASTE })}>
              {talk('paste.open')}
            </Button>
            <Button wide onClick={() => screen.setState({ dialog: { kind: 'scribe' } })}>
              {talk('scribe.open')}
            </Button>
          </>
        ) : null}
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'report' } })}>
          {reports('open')}
        </Button>
        <Button wide onClick={() => screen.setState({ dialog: { kind: 'take-along' } })}>
          {talk('takeAlong')}
        </Button>
        <CopyBoard />
        <DownloadButton />
        <Link to={`/board/${board.id}/versions`} className={styles.home}>
          {talk('versions')}
        </Link>
        {from === undefined ? null : (
          <Link to={`/board/${from.boardId}`} className={styles.home}>
            {talk('carried.board')}
          </Link>
        )}
        {ways.map(({ to, words }) => (
          <Link key={to} to={to} className={styles.home}>
            {words}
          </Link>
        ))}
        <Button wide look="danger" onClick={() => screen.setState({ dialog: { kind: 'leave' } })}>
          {staff ? convening('signOut.confirm') : t('menu.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
