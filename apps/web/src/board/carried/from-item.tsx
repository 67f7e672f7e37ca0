import { carriedFrom } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { useBoardTools } from '../board-tools.ts';
import { linkTo } from '../find/note-link.ts';
import { MenuItem } from '../note/menu-item.tsx';

/** The way from a note or item that was carried forward to where it stood; nothing for any other. */
export function FromItem({ id, then }: { id: string; then: (run: () => void) => () => void }) {
  const { t } = useTranslation('talk');
  const { connection } = useBoardTools();
  const from = carriedFrom(connection.doc);
  if (!from?.ids.has(id)) return null;
  return (
    <MenuItem
      label={t('carried.note')}
      keyName=""
      run={then(() => goTo(linkTo(from.boardId, id)))}
    />
  );
}
