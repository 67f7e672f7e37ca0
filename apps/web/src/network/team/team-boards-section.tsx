import type { TeamHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { BoardRow, NO_NEIGHBOURS } from '../board-row.tsx';
import type { BoardTools } from '../boards/board-tools.ts';
import { NewBoardButton } from '../boards/new-board-button.tsx';
import { dayWords } from '../days.ts';
import { shelvesByConvening } from '../home/shelves-of.ts';
import { Empty, Section } from '../section.tsx';
import { useWords } from '../use-words.ts';
import styles from './team-home-view.module.css';

/** The team's boards, the newest convening's first, each with what changed since one was last here. */
export function TeamBoardsSection({
  home: { boards, convenings, nextConvening },
  tools,
  mine,
}: {
  home: TeamHome;
  tools: BoardTools;
  mine: boolean;
}) {
  const { t } = useTranslation('network');
  const { own, language } = useWords();
  const shelves = shelvesByConvening(boards, [...convenings].reverse());
  return (
    <Section
      title={t(mine ? 'team.boards' : 'team.boardsOf')}
      aside={<NewBoardButton tools={tools} conveningId={nextConvening?.id} />}
    >
      {boards.length === 0 ? (
        <Empty title={t('team.noBoards')} body={t('team.noBoardsBody')} />
      ) : null}
      {shelves.map(({ id, convening, boards: held }) => (
        <div key={id} className={styles.shelf}>
          <h3 className={styles.shelfTitle}>
            {convening === undefined ? t('team.beside') : own(convening.name)}{' '}
            {convening?.date == null ? null : (
              <span className={styles.when}>{dayWords(convening.date, language)}</span>
            )}
          </h3>
          <ul className={styles.boards}>
            {held.map((board) => (
              <BoardRow key={board.id} board={board} tools={tools} neighbours={NO_NEIGHBOURS} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
