import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SkipLink } from '../ui/skip-link.tsx';
import styles from './board.module.css';
import { nameOf } from './board-name.ts';
import { BoardToast } from './board-toast.tsx';
import { useBoardTools } from './board-tools.ts';
import { BoardDialogs } from './dialogs/board-dialogs.tsx';
import { followRights } from './follow-rights.ts';
import { followWriting } from './follow-writing.ts';
import { BoardHeader } from './header/board-header.tsx';
import { followItem } from './items/follow-item.ts';
import { useBoardKeys } from './keyboard/use-board-keys.ts';
import { useKindTexts } from './kinds/use-kind-texts.ts';
import { LiveNews } from './news/live-news.tsx';
import { useAnnounces } from './news/use-announces.ts';
import { NoNamesLine } from './no-names/no-names-line.tsx';
import { kindFor } from './note/kind-for.ts';
import { LaterMenus } from './note/later-menus.tsx';
import { ReadingAlong } from './reading-along.tsx';
import { LostPanel } from './save/lost-panel.tsx';
import { SaveBanner } from './save/save-banner.tsx';
import { UnsentPanel } from './save/unsent-panel.tsx';
import { useUnloadGuard } from './save/use-unload-guard.ts';
import { LaterExtras } from './scribe/later-extras.tsx';
import { useFirstNote } from './use-first-note.ts';
import { usePrinting } from './use-printing.ts';
import { ShownView } from './views/shown-view.tsx';

export interface BoardScreenProps {
  readonly unsentTexts: readonly string[];
  readonly onPutAwayUnsent: () => void;
}

/** An open board. */
export function BoardScreen({ unsentTexts, onPutAwayUnsent }: BoardScreenProps) {
  const { t: shell } = useTranslation('shell');
  const words = useKindTexts();
  const tools = useBoardTools();
  const printing = usePrinting();
  const [announces, setAnnounces] = useAnnounces();
  useBoardKeys();
  useUnloadGuard(tools);
  useEffect(() => followWriting(tools), [tools]);
  useEffect(() => followItem(tools), [tools]);
  useEffect(() => followRights(tools), [tools]);
  useFirstNote();
  useEffect(() => {
    // What is being written is printed as what it is: a note at rest.
    if (printing) tools.screen.setState({ writing: null, menu: null });
  }, [printing, tools]);
  useEffect(() => {
    document.title = `${words('titleOf', { name: nameOf(tools.board) })} · ${shell('product')}`;
  }, [words, shell, tools]);

  const { firstList: list } = tools.kind;
  const addUnsent = (text: string) =>
    list !== undefined &&
    tools.changes.make({ list, kind: kindFor(tools, list), after: null, text }) !== undefined;
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
            onAdd={tools.mayWrite && list !== undefined ? addUnsent : undefined}
            onPutAway={onPutAwayUnsent}
          />
          <LaterExtras />
          <ReadingAlong />
        </div>
        <ShownView />
        <LaterMenus />
      </main>
      <BoardToast />
      <BoardDialogs announces={announces} onAnnounces={setAnnounces} />
      <LiveNews others={announces} />
    </div>
  );
}
