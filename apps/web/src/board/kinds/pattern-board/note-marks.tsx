import {
  allClusters,
  MOVES,
  type NoteView,
  type PatternBoardView,
  type PatternNote,
  patternNotes,
} from '@throughline/board';
import { useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { useBoardContent } from '../../use-board-content.ts';
import { useView } from '../../views/use-view.ts';
import { CardDialog } from './card/card-dialog.tsx';
import styles from './note-marks.module.css';
import { patternStore, usePatternScreen } from './pattern-store.ts';

/** What a note of the lanes is about, what is to be done with it, and that a partner wrote it. */
export function NoteMarks({ note }: { note: NoteView }) {
  const { t } = useTranslation('patterns');
  const { mayWrite, connection, content } = useBoardTools();
  const { list, values } = note as unknown as PatternNote;
  const about = useSyncExternalStore(content.subscribe, () =>
    titleOf(content.snapshot() as PatternBoardView, values.about),
  );
  if (list === 'signals') return <WhereItBelongs id={note.id} />;
  const untitled = t('pattern.untitled');
  const options = () =>
    allClusters((content.snapshot() as PatternBoardView).clusters).map(({ id, item }) => ({
      value: id,
      label: item.texts.title?.text.trim() || untitled,
    }));
  const set = (name: 'about' | 'move') => (value: string) =>
    patternNotes.setValue(connection.doc, note.id, name, value === '' ? undefined : value);
  return (
    <span className={styles.marks}>
      {values.fromPartner ? <strong className={styles.partner}>{t('note.partner')}</strong> : null}
      {mayWrite ? (
        <Choice
          label={t('note.about')}
          value={about === undefined ? '' : (values.about ?? '')}
          shown={about === undefined ? undefined : about || untitled}
          none={t('note.aboutAll')}
          options={options}
          onValue={set('about')}
        />
      ) : about === undefined ? null : (
        <span>
          {t('note.about')}: {about || untitled}
        </span>
      )}
      {list === 'now-what' && mayWrite ? (
        <Choice
          label={t('note.move')}
          value={values.move ?? ''}
          shown={values.move && t(`moves.${values.move}`)}
          none={t('note.noMove')}
          options={() => MOVES.map((move) => ({ value: move, label: t(`moves.${move}`) }))}
          onValue={set('move')}
        />
      ) : list === 'now-what' && values.move ? (
        <span>{t(`moves.${values.move}`)}</span>
      ) : null}
    </span>
  );
}

/** The way to a pattern for a note that was written here, as a signal from elsewhere has it. */
function WhereItBelongs({ id }: { id: string }) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const isOpen = usePatternScreen((state) => state.card === id);
  const isOutline = useView() === 'outline';
  const view = () => tools.content.snapshot() as PatternBoardView;
  const within = useSyncExternalStore(tools.content.subscribe, () =>
    titleOf(view(), view().cards.get(id)?.cluster ?? undefined),
  );
  const untitled = t('pattern.untitled');
  return (
    <span className={styles.marks}>
      {within === undefined ? null : (
        <span>
          {t('where.in')}: {within || untitled}
        </span>
      )}
      {tools.mayWrite ? (
        <Button
          look="quiet"
          aria-haspopup="dialog"
          onClick={() => patternStore(tools).setState({ card: id })}
        >
          {t('where.put')}
        </Button>
      ) : null}
      {isOpen && isOutline ? <OpenInOutline /> : null}
    </span>
  );
}

/** The other views have it once, beside their cards. */
function OpenInOutline() {
  return <CardDialog view={useBoardContent() as PatternBoardView} />;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  /** What `value` is called. */
  readonly shown: string | undefined;
  readonly options: () => readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

/** A list of choices that is filled when somebody comes to it: a lane may hold hundreds of these. */
function Choice({ label, value, none, shown, options, onValue }: ChoiceProps) {
  const [isFilled, setIsFilled] = useState(false);
  const fill = () => flushSync(() => setIsFilled(true));
  const all = isFilled ? options() : shown === undefined ? [] : [{ value, label: shown }];
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        value={value}
        onPointerDown={fill}
        onFocus={fill}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="">{none}</option>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The sentence of a cluster, perhaps an empty one; undefined where there is no such cluster. */
function titleOf({ items }: PatternBoardView, id: string | undefined): string | undefined {
  const item = items.byId.get(id ?? '');
  return item?.type === 'cluster' ? (item.texts.title?.text.trim() ?? '') : undefined;
}
