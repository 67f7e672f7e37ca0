import { useTranslation } from 'react-i18next';
import { MenuItem } from '../note/menu-item.tsx';
import type { RunsRoom } from '../screen-store.ts';

/** What one who runs the room can do with a note, in its menu. */
export function RunsItems({
  runs,
  noteId,
  then,
}: {
  runs: RunsRoom;
  noteId: string;
  /** Ends the menu, then does it. */
  then: (run: () => void) => () => void;
}) {
  const { t } = useTranslation('desk');
  const lit = runs.litNote === noteId;
  return (
    <>
      <MenuItem
        label={t(lit ? 'staff.notePutOut' : 'staff.noteLight')}
        keyName=""
        run={then(() => runs.light(noteId, !lit))}
      />
      <MenuItem label={t('staff.noteBring')} keyName="" run={then(() => runs.bring(noteId))} />
    </>
  );
}
