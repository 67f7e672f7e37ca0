import type { BoardOnShelf } from '@throughline/protocol';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { MoreIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { boardPath } from '../paths.ts';
import styles from './board-menu.module.css';
import { type BoardTools, mayMakeSomewhere } from './board-tools.ts';
import { deleteBoard, placeBoard } from './boards-api.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useBoardName } from './use-board-name.ts';

const TakeAlongDialog = lazyAgain(
  async () => (await import('../../take-along/take-along-dialog.tsx')).TakeAlongDialog,
);

type Open = 'menu' | 'take-along' | 'rename' | 'copy' | 'delete';

/** The boards that stand just before and after one, so that it can change places with them. */
export interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What stands after the one after it. */
  readonly afterNext: string | undefined;
}

/** Everything that can be done with a board besides opening it. */
export function BoardMenu({
  board,
  tools,
  neighbours,
}: {
  board: BoardOnShelf;
  tools: BoardTools;
  neighbours: Neighbours;
}) {
  const { t } = useTranslation('boards');
  const [open, setOpen] = useState<Open>();
  const title = useBoardName()(board);
  const mayRename = tools.mayRename(board);
  const mayCopy = mayMakeSomewhere(tools.places);
  if (!mayRename && !mayCopy && !tools.mayOrder && !tools.mayDelete) return null;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    tools.onChanged();
  };
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-label={t('more', { title })}
        aria-haspopup="dialog"
        onClick={() => setOpen('menu')}
      >
        <MoreIcon />
      </button>
      {open === 'menu' ? (
        <Menu
          title={title}
          may={{ mayRename, mayCopy, mayOrder: tools.mayOrder, mayDelete: tools.mayDelete }}
          neighbours={neighbours}
          onOpen={setOpen}
          onPlace={(before) => void placeBoard(board.id, before).then(done)}
          onClose={close}
        />
      ) : null}
      {open === 'take-along' ? (
        <Suspense fallback={null}>
          <TakeAlongDialog
            subject={{
              kind: 'board',
              boardId: board.id,
              isGoal: board.kind === 'goal-statement',
              mayName: false,
            }}
            onClose={close}
          />
        </Suspense>
      ) : null}
      {open === 'rename' ? <RenameDialog board={board} onClose={close} onSaved={done} /> : null}
      {open === 'copy' ? (
        <CopyDialog
          board={board}
          tools={tools}
          onClose={close}
          onMade={({ id }) => goTo(boardPath(id))}
        />
      ) : null}
      {open === 'delete' ? (
        <DeleteDialog
          title={t('removeTitle')}
          body={t('removeBody', { title })}
          keepWords={t('removeKeep')}
          remove={() => deleteBoard(board.id)}
          onClose={close}
          onDeleted={done}
        />
      ) : null}
    </>
  );
}

function Menu({
  title,
  may,
  neighbours: { before, after, afterNext },
  onOpen,
  onPlace,
  onClose,
}: {
  title: string;
  may: { mayRename: boolean; mayCopy: boolean; mayOrder: boolean; mayDelete: boolean };
  neighbours: Neighbours;
  onOpen: (open: Open) => void;
  onPlace: (before: string | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['boards', 'shell']);
  return (
    <Dialog title={title} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      <div className={styles.acts}>
        <Button onClick={() => onOpen('take-along')}>{t('takeAlong')}</Button>
        {may.mayRename ? <Button onClick={() => onOpen('rename')}>{t('rename')}</Button> : null}
        {may.mayCopy ? <Button onClick={() => onOpen('copy')}>{t('copy')}</Button> : null}
        {may.mayOrder && before !== undefined ? (
          <Button onClick={() => onPlace(before)}>{t('earlier')}</Button>
        ) : null}
        {may.mayOrder && after !== undefined ? (
          <Button onClick={() => onPlace(afterNext ?? null)}>{t('later')}</Button>
        ) : null}
        {may.mayDelete ? (
          <Button look="danger" onClick={() => onOpen('delete')}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
