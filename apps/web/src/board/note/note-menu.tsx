import { NOTE_KINDS, type NoteView } from '@throughline/board';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useSay } from '../news/use-say.ts';
import { chooseKind, deleteWithUndo, focusNote, moveByOne } from '../note-actions.ts';
import type { NoteMenuState } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { findNote, writeInNote } from '../writing.ts';
import { KindMark } from './kind-mark.tsx';
import styles from './menu.module.css';
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
  const popover = useRef<HTMLDivElement>(null);
  const close = () => tools.screen.setState({ menu: null });
  const say = useSay();
  const backToNote = () => {
    close();
    focusNote(note.id);
  };

  useLayoutEffect(() => {
    const element = popover.current;
    if (element === null) return;
    element.showPopover();
    placeMenu(element, menu.noteId);
    element
      .querySelector<HTMLElement>(menu.at === 'kind' ? '[aria-checked="true"]' : 'button')
      ?.focus();
  }, [menu]);

  const move = (by: -1 | 1) => {
    const place = moveByOne(tools, note.id, by);
    if (place !== undefined) say({ did: by === -1 ? 'up' : 'down', place });
  };
  const items = [
    {
      id: 'edit',
      label: t('actions.edit'),
      key: '↵',
      run: () => writeInNote(tools, note.id, 'end'),
    },
    { id: 'up', label: t('actions.up'), key: 'Alt ↑', run: () => move(-1) },
    { id: 'down', label: t('actions.down'), key: 'Alt ↓', run: () => move(1) },
    {
      id: 'move',
      label: t('actions.move'),
      key: 'M',
      run: () => tools.screen.setState({ dialog: { kind: 'move', noteId: note.id } }),
    },
    {
      id: 'remove',
      label: t('actions.remove'),
      key: '⌫',
      run: () => deleteWithUndo(tools, note.id),
    },
  ];
  const item = ({ id, label, key, run }: (typeof items)[number]) => (
    <button
      key={id}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      onClick={() => {
        backToNote();
        run();
      }}
    >
      {label}
      <kbd className={styles.key}>{key}</kbd>
    </button>
  );
  const [edit, ...others] = items;
  return (
    <div
      ref={popover}
      popover="auto"
      role="menu"
      aria-label={t('note.more')}
      className={styles.menu}
      onToggle={(event) => {
        if (event.newState === 'closed') close();
      }}
      onKeyDown={(event) => walkMenu(event, backToNote)}
    >
      {edit === undefined ? null : item(edit)}
      <fieldset className={styles.kinds}>
        <legend className={styles.groupTitle}>{t('actions.kind')}</legend>
        {NOTE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            aria-checked={kind === note.kind}
            className={styles.item}
            onClick={() => {
              chooseKind(tools, note, kind);
              backToNote();
            }}
          >
            <KindMark kind={kind} />
            <span>
              {t(`kinds.${kind}`)}{' '}
              <span className={styles.meaning}>{t(`kindMeanings.${kind}`)}</span>
            </span>
          </button>
        ))}
      </fieldset>
      {others.map(item)}
    </div>
  );
}
