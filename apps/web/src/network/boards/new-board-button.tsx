import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { boardPath } from '../paths.ts';
import { type BoardTools, mayMakeSomewhere } from './board-tools.ts';
import { NewBoardDialog } from './new-board-dialog.tsx';

/** The way to a new board, for those who may make one. */
export function NewBoardButton({
  tools: { networkId, places },
  conveningId,
}: {
  tools: BoardTools;
  /** In which convening it stands unless they say otherwise. */
  conveningId: string | undefined;
}) {
  const { t } = useTranslation('boards');
  const [open, setOpen] = useState(false);
  if (!mayMakeSomewhere(places)) return null;
  const isOpen = places.convenings.some(({ id }) => id === conveningId);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <PlusIcon />
        {t('new')}
      </Button>
      {open ? (
        <NewBoardDialog
          networkId={networkId}
          places={places}
          first={{
            teamId: places.network ? '' : (places.teams[0]?.id ?? ''),
            conveningId: isOpen ? (conveningId ?? '') : '',
          }}
          onClose={() => setOpen(false)}
          onMade={({ id }) => goTo(boardPath(id))}
        />
      ) : null}
    </>
  );
}
