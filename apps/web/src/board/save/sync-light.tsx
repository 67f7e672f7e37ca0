import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveStatus } from '../../connection/use-save-status.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './save.module.css';
import { nextTelling, type SaveLight, saveLight, type Telling } from './save-words.ts';

/** A dashed ring, a disc with a tick, half a disc, an arrow into a tray, a cut ring, a triangle: told apart without colour. */
const SHAPES: Readonly<Record<SaveLight, ReactNode>> = {
  opening: <circle cx="8" cy="8" r="5.5" strokeDasharray="3 3" />,
  saved: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="currentColor" />
      <path d="M5 8.2l2.1 2.1L11 6.2" stroke="var(--surface)" />
    </>
  ),
  saving: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  kept: <path d="M8 2v6.5M5 6l3 3 3-3M2.5 10v3.5h11V10" />,
  loose: <path d="M3 3l10 10M8 2.5a5.5 5.5 0 0 1 5 7.8M10.3 13a5.5 5.5 0 0 1-7.3-7.3" />,
  stopped: <path d="M8 2L15 14H1zM8 6.5v3.5M8 12v.1" />,
};

/** The truth about this person's writing, beside their name. */
export function SyncLight() {
  const { t } = useTranslation('board');
  const { connection } = useBoardTools();
  const { light, words } = saveLight(useSaveStatus(connection));
  const [told, setTold] = useState<Telling>('nothing');
  const telling = nextTelling(told, light);
  if (telling !== told) setTold(telling);
  return (
    <p className={styles.light} data-light={light}>
      <svg
        viewBox="0 0 16 16"
        width="1.05em"
        height="1.05em"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {SHAPES[light]}
      </svg>
      <span>{t(words)}</span>
      <VisuallyHidden>
        <span role="status">{telling === 'nothing' ? '' : t(words)}</span>
      </VisuallyHidden>
    </p>
  );
}
