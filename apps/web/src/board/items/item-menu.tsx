import type { AnyItem } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { FromItem } from '../carried/from-item.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { MenuFrame } from '../note/menu-frame.tsx';
import { MenuItem } from '../note/menu-item.tsx';
import type { LineMenuState } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { writeInText } from '../writing.ts';
import {
  deleteItemWithUndo,
  findItem,
  focusItem,
  moveItemByOne,
  startItem,
  typesUnder,
} from './item-actions.ts';

/** The actions of one item, beside its handle; one menu for the whole board. */
export function ItemMenu() {
  const tools = useBoardTools();
  const menu = useScreen((screen) => screen.menu);
  const item = menu === null ? undefined : findItem(tools, menu.id);
  return menu === null || item === undefined ? null : (
    <OpenItemMenu key={menu.id} menu={menu} item={item} />
  );
}

function OpenItemMenu({ menu, item }: { menu: LineMenuState; item: AnyItem }) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const tools = useBoardTools();
  const { id, type, parent } = item;
  const back = () => {
    tools.screen.setState({ menu: null });
    focusItem(id);
  };
  const then = (run: () => void) => () => {
    back();
    run();
  };
  const add = (made: string, under: string | null, after: string | null) =>
    then(() => startItem(tools, { type: made, parent: under, after }));
  return (
    <MenuFrame menu={menu} label={t('items.more')} onLeave={back}>
      <MenuItem
        label={t('actions.edit')}
        keyName="↵"
        run={then(() => writeInText(tools, id, 'end'))}
      />
      {typesUnder(tools, type).map((under) => (
        <MenuItem
          key={under}
          label={words(`items.${under}.add`)}
          keyName=""
          run={add(under, id, null)}
        />
      ))}
      <MenuItem label={t('items.another')} keyName="" run={add(type, parent, id)} />
      <MenuItem
        label={t('actions.up')}
        keyName="Alt ↑"
        run={then(() => moveItemByOne(tools, id, -1))}
      />
      <MenuItem
        label={t('actions.down')}
        keyName="Alt ↓"
        run={then(() => moveItemByOne(tools, id, 1))}
      />
      <FromItem id={id} then={then} />
      <MenuItem
        label={t('actions.remove')}
        keyName="⌫"
        run={then(() => deleteItemWithUndo(tools, id))}
      />
    </MenuFrame>
  );
}
