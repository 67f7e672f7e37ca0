import { NOTE_STATES, type NoteState, type NoteView, notesBoardNotes } from '@throughline/board';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { linkName, linksIn } from './links-in.ts';
import styles from './note-state.module.css';

/** Beside a note: whether it was answered or is held open, and where its addresses lead. */
export function NoteStateMark({ note }: { note: NoteView }) {
  const state = (note.values as { readonly state?: NoteState }).state;
  const links = linksIn(note.text);
  return (
    <div className={styles.extra}>
      {links.length === 0 ? null : <Links links={links} />}
      <State note={note} state={state} />
    </div>
  );
}

function State({ note, state }: { note: NoteView; state: NoteState | undefined }) {
  const { t } = useTranslation('notes');
  const { mayWrite, connection } = useBoardTools();
  const id = useId();
  const mark = state === undefined ? null : <StateIcon state={state} />;
  if (!mayWrite) {
    return state === undefined ? null : (
      <p className={styles.state} data-state={state}>
        {mark}
        {t(`state.${state}`)}
      </p>
    );
  }
  return (
    <span className={styles.state} data-state={state ?? 'none'}>
      {mark}
      <label htmlFor={id}>
        <VisuallyHidden>{t('state.label')}</VisuallyHidden>
      </label>
      <select
        id={id}
        className={styles.choice}
        value={state ?? ''}
        onChange={({ target }) =>
          notesBoardNotes.setValue(connection.doc, note.id, 'state', target.value || undefined)
        }
      >
        <option value="">{t('state.none')}</option>
        {NOTE_STATES.map((value) => (
          <option key={value} value={value}>
            {t(`state.${value}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A tick in a ring; a ring that stays open. */
function StateIcon({ state }: { state: NoteState }) {
  return (
    <Icon>
      {state === 'answered' ? (
        <path d="M10 2.7a7.3 7.3 0 1 0 0 14.600a7.3 7.3 0 0 0 0-14.600zM6.500 10.300l2.500 2.500 4.600-5" />
      ) : (
        <path d="M15.200 4.800a7.300 7.300 0 1 0 2 4.200M10 6v4l2.500 2" />
      )}
    </Icon>
  );
}

function Links({ links }: { links: readonly string[] }) {
  const { t } = useTranslation('notes');
  return (
    <ul className={styles.links} aria-label={t('links')}>
      {links.map((link) => (
        <li key={link}>
          <a href={link} target="_blank" rel="noopener noreferrer">
            {linkName(link)}
          </a>
        </li>
      ))}
    </ul>
  );
}
