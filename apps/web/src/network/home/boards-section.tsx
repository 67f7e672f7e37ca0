import type { BoardOnShelf, NetworkHome } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { BoardRow, NO_NEIGHBOURS, neighboursOn } from '../board-row.tsx';
import type { BoardTools } from '../boards/board-tools.ts';
import { NewBoardButton } from '../boards/new-board-button.tsx';
import { Empty, Section } from '../section.tsx';
import { useWords } from '../use-words.ts';
import styles from './boards-section.module.css';
import { type Shelf, shelvesByConvening, shelvesByTeam } from './shelves-of.ts';

type Order = 'convening' | 'team';

/** The boards that one may read in a network, put together by convening or by team. */
export function BoardsSection({
  home,
  tools,
  mayPlan,
}: {
  home: NetworkHome;
  tools: BoardTools;
  mayPlan: boolean;
}) {
  const { t } = useTranslation('network');
  const [order, setOrder] = useState<Order>('convening');
  const { boards, convenings, teams } = home;
  const make = <NewBoardButton tools={tools} conveningId={home.nextConvening?.id} />;
  if (boards.length === 0) {
    return (
      <Section title={t('boards.title')} aside={make}>
        <Empty
          title={t('boards.none')}
          body={t(mayPlan ? 'boards.noneStaff' : 'boards.noneReader')}
        />
      </Section>
    );
  }
  const shelves =
    order === 'convening' ? shelvesByConvening(boards, convenings) : shelvesByTeam(boards, teams);
  return (
    <Section
      title={t('boards.title')}
      aside={
        <>
          <OrderChoice order={order} onOrder={setOrder} />
          {make}
        </>
      }
    >
      {shelves.map((shelf) => (
        <BoardShelf
          key={shelf.id}
          shelf={shelf}
          order={order}
          convenings={convenings}
          tools={tools}
        />
      ))}
    </Section>
  );
}

function OrderChoice({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const { t } = useTranslation('network');
  const labelId = useId();
  return (
    <div className={styles.order}>
      <span id={labelId} className={styles.orderLabel}>
        {t('boards.order')}
      </span>
      <RadioRow
        look="joined"
        labelledBy={labelId}
        value={order}
        onChange={onOrder}
        options={[
          { value: 'convening', label: t('boards.byConvening') },
          { value: 'team', label: t('boards.byTeam') },
        ]}
      />
    </div>
  );
}

function BoardShelf({
  shelf,
  order,
  convenings,
  tools,
}: {
  shelf: Shelf;
  order: Order;
  convenings: NetworkHome['convenings'];
  tools: BoardTools;
}) {
  const { t } = useTranslation('network');
  const { own } = useWords();
  const beside = t('team.beside');
  const conveningOf = ({ conveningId }: BoardOnShelf) => {
    const found = convenings.find(({ id }) => id === conveningId);
    return found === undefined ? beside : own(found.name);
  };
  const ownerOf = ({ team, owner }: BoardOnShelf) =>
    team?.name ?? t(owner.type === 'network' ? 'boards.network' : 'boards.group');
  const neighbours = neighboursOn(shelf.boards);
  const title =
    shelf.convening === undefined
      ? (shelf.team?.name ?? (order === 'convening' ? beside : t('boards.network')))
      : own(shelf.convening.name);
  return (
    <div className={styles.shelf}>
      <h3 className={styles.title}>
        {shelf.team === undefined ? null : <TeamBadge letters={shelf.team.badge} />}
        {title}
      </h3>
      <ul className={styles.boards}>
        {shelf.boards.map((board) => (
          <BoardRow
            key={board.id}
            board={board}
            tools={tools}
            neighbours={(order === 'convening' && neighbours.get(board.id)) || NO_NEIGHBOURS}
            of={order === 'convening' ? ownerOf(board) : conveningOf(board)}
          />
        ))}
      </ul>
    </div>
  );
}
