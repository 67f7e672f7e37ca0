import type { NoteView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { FromItem } from '../carried/from-item.tsx';
import { findNote } from '../content-now.ts';
import { copyLink } from '../find/copy-link.ts';
import { isLineLocked } from '../locks/area-of.ts';
import { useSay } from '../news/use-say.ts';
import { chooseKind, deleteWithUndo, focusNote, moveByOne } from '../note-actions.ts';
import { mayRunPolls } from '../polls/use-polls.ts';
import type { LineMenuState } from '../screen-store.ts';
import { RunsItems } from '../staff/runs-items.tsx';
import { useScreen } from '../use-screen.ts';
import { useView } from '../views/use-view.ts';
import { writeInNote } from '../writing.ts';
import { MenuFrame } from './menu-frame.tsx';
import { KindItems, MenuItem } from './menu-item.tsx';

/** The actions of one note, beside its handle; one menu for the whole board. */
export function NoteMenu() {
  const tools = useBoardTools();
  const menu = useScreen((screen) => screen.menu);
  const note = menu === null ? undefined : findNote(tools, menu.id);
  return menu === null || note === undefined ? null : (
    <OpenMenu key={menu.id} menu={menu} note={note} />
  );
}

function OpenMenu({ menu, note }: { menu: LineMenuState; note: NoteView }) {
  const { t } = useTranslation('board');
  const { t: talk } = useTranslation('talk');
  const tools = useBoardTools();
  const { screen } = tools;
  const runs = useScreen((state) => state.runs);
  const mayWrite = tools.mayWrite && !isLineLocked(tools, note.id);
  const say = useSay();
  // In an outline letters find lines.
  const letters = useView() !== 'outline';
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
  const comments = then(() => screen.setState({ dialog: { kind: 'comments', on: note.id } }));
  const care = then(() => screen.setState({ dialog: { kind: 'care', noteId: note.id } }));
  const link = then(() => void copyLink(tools, note.id, talk('link.copied')));
  const remove = then(() => deleteWithUndo(tools, note.id));
  return (
    <MenuFrame menu={menu} label={t('note.more')} onLeave={backToNote}>
      {mayWrite ? <MenuItem label={t('actions.edit')} keyName="↵" run={edit} /> : null}
      {tools.kind.plainNotes || !mayWrite ? null : (
        <KindItems
          kind={note.kind}
          choose={(kind) => then(() => chooseKind(tools, note, kind))()}
        />
      )}
      {mayWrite ? (
        <>
          <MenuItem label={t('actions.up')} keyName="Alt ↑" run={move(-1)} />
          <MenuItem label={t('actions.down')} keyName="Alt ↓" run={move(1)} />
          <MenuItem label={t('actions.move')} keyName={letters ? 'M' : ''} run={elsewhere} />
        </>
      ) : null}
      <MenuItem label={talk('open')} keyName={letters ? 'C' : ''} run={comments} />
      <MenuItem label={talk('link.copy')} keyName="" run={link} />
      <FromItem id={note.id} then={then} />
      {mayRunPolls(tools) ? <MenuItem label={talk('care.open')} keyName="" run={care} /> : null}
      {runs === null ? null : <RunsItems runs={runs} noteId={note.id} then={then} />}
      {mayWrite ? <MenuItem label={t('actions.remove')} keyName="⌫" run={remove} /> : null}
    </MenuFrame>
  );
}
