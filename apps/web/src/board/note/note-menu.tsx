import type { NoteView } from '@throughline/board';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { findNote } from '../content-now.ts';
import { useSay } from '../news/use-say.ts';
import { chooseKind, deleteWithUndo, focusNote, moveByOne } from '../note-actions.ts';
import type { NoteMenuState } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { writeInNote } from '../writing.ts';
import styles from './menu.module.css';
import { KindItems, MenuItem } from './menu-item.tsx';
import { placeMenu, walkMenu } from './menu-walk.ts';

/** The actions of one note, beside its handle; one menu for the whole board. */
export function NoteMenu() {
  const tools = useBoardTools();
  const menu = useScreen((screen) => screen.menu);
  const note = menu === null ? undefined : findNote(tools, menu.noteId);
  return menu === null || note === undefined ? null : (
    <OpenMenu key={menu.noteId} menu={menu} note={note} />
  );
}

function OpenMenu({ menu, note }: { menu: NoteMenuState; note: NoteView }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const { screen } = tools;
  const element = useOpenMenu(menu);
  const say = useSay();
  const backToNote = () => {
    screen.setState({ menu: null });
    focusNote(note.id);
  };
  const then = (run: () => void) => () => {
    backToNote();
    run();
  };
  const move = (by: -1 | 1) =>
    then(() => {
      const place = moveByOne(tools, note.id, by);
      if (place !== undefined) say({ did: by === -1 ? 'up' : 'down', place });
    });
  const edit = then(() => writeInNote(tools, note.id, 'end'));
  const elsewhere = then(() => screen.setState({ dialog: { kind: 'move', noteId: note.id } }));
  const remove = then(() => deleteWithUndo(tools, note.id));
  return (
    <div
      ref={element}
      popover="manual"
      role="menu"
      aria-label={t('note.more')}
      className={styles.menu}
      onKeyDown={(event) => walkMenu(event, backToNote)}
    >
      <MenuItem label={t('actions.edit')} keyName="↵" run={edit} />
      {tools.kind.plainNotes ? null : (
        <KindItems
          kind={note.kind}
          choose={(kind) => then(() => chooseKind(tools, note, kind))()}
        />
      )}
      <MenuItem label={t('actions.up')} keyName="Alt ↑" run={move(-1)} />
      <MenuItem label={t('actions.down')} keyName="Alt ↓" run={move(1)} />
      <MenuItem label={t('actions.move')} keyName="M" run={elsewhere} />
      <MenuItem label={t('actions.remove')} keyName="⌫" run={remove} />
    </div>
  );
}

/**
 * Shows the menu over everything, beside its note, with the keyboard in it, until a press elsewhere.
 * Where there are no popovers (before Safari 17) it lies over the map all the same.
 */
function useOpenMenu(menu: NoteMenuState) {
  const { screen } = useBoardTools();
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = opened.current;
    if (element === null) return;
    (element as Partial<Pick<HTMLElement, 'showPopover'>>).showPopover?.();
    placeMenu(element, menu.noteId);
    const first = menu.at === 'kind' ? '[aria-checked="true"]' : 'button';
    element.querySelector<HTMLElement>(first)?.focus();
  }, [menu]);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const within = target instanceof Element ? target : null;
      // The handle that opened the menu closes it by itself.
      const atHome = within?.closest(`[data-handle="${CSS.escape(menu.noteId)}"]`);
      if (!opened.current?.contains(within) && !atHome) screen.setState({ menu: null });
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [menu, screen]);
  return opened;
}
