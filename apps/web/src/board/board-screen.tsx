import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SkipLink } from '../ui/skip-link.tsx';
import { WholeMap } from './areas/whole-map.tsx';
import styles from './board.module.css';
import { nameOf } from './board-name.ts';
import { BoardToast } from './board-toast.tsx';
import { useBoardTools } from './board-tools.ts';
import { BoardDialogs } from './dialogs/board-dialogs.tsx';
import { followRights } from './follow-rights.ts';
import { followWriting } from './follow-writing.ts';
import { BoardHeader } from './header/board-header.tsx';
import { useBoardKeys } from './keyboard/use-board-keys.ts';
import { LiveNews } from './news/live-news.tsx';
import { useAnnounces } from './news/use-announces.ts';
import { NoNamesLine } from './no-names/no-names-line.tsx';
import { kindForList } from './note/kind-for-list.ts';
import { NoteMenu } from './note/note-menu.tsx';
import { PhoneMap } from './phone/phone-map.tsx';
import { ReadingAlong } from './reading-along.tsx';
import { LostPanel } from './save/lost-panel.tsx';
import { SaveBanner } from './save/save-banner.tsx';
import { UnsentPanel } from './save/unsent-panel.tsx';
import { useUnloadGuard } from './save/use-unload-guard.ts';
import { useEmpathyMap } from './use-empathy-map.ts';
import { useFirstNote } from './use-first-note.ts';
import { usePhone } from './use-phone.ts';
import { usePrinting } from './use-printing.ts';

export interface BoardScreenProps {
  readonly unsentTexts: readonly string[];
  readonly onPutAwayUnsent: () => void;
}

/** An open board. */
export function BoardScreen({ unsentTexts, onPutAwayUnsent }: BoardScreenProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const map = useEmpathyMap();
  const printing = usePrinting();
  // Paper has room for the whole map, whatever screen it is sent from.
  const oneAreaAtATime = usePhone() && !printing;
  const [announces, setAnnounces] = useAnnounces();
  useBoardKeys();
  useUnloadGuard(tools);
  useEffect(() => followWriting(tools), [tools]);
  useEffect(() => followRights(tools), [tools]);
  useFirstNote();
  useEffect(() => {
    // What is being written is printed as what it is: a note at rest.
    if (printing) tools.screen.setState({ writing: null, menu: null });
  }, [printing, tools]);
  useEffect(() => {
    document.title = `${t('titleOfTeam', { team: nameOf(tools.board) })} · ${shell('product')}`;
  }, [t, shell, tools]);

  const addUnsent = (text: string) => {
    const kind = kindForList('who', tools.screen.getState().kinds);
    return tools.changes.make({ list: 'who', kind, after: null, text }) !== undefined;
  };
  return (
    <div className={styles.board}>
      <SkipLink to="map">{shell('skipToContent')}</SkipLink>
      <BoardHeader />
      <main id="map" tabIndex={-1} data-map="true" className={styles.main}>
        <NoNamesLine />
        <div className={styles.news}>
          <SaveBanner />
          <LostPanel />
          <UnsentPanel
            texts={unsentTexts}
            onAdd={tools.mayWrite ? addUnsent : undefined}
            onPutAway={onPutAwayUnsent}
          />
          <ReadingAlong />
        </div>
        {oneAreaAtATime ? <PhoneMap map={map} /> : <WholeMap map={map} />}
        <NoteMenu />
      </main>
      <BoardToast />
      <BoardDialogs announces={announces} onAnnounces={setAnnounces} />
      <LiveNews others={announces} />
    </div>
  );
}
