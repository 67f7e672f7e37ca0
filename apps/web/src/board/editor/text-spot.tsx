import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { useBoardTools } from '../board-tools.ts';
import { useWriters } from '../presence/use-presence.ts';
import { presenceName } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { lineId, writeInText } from '../writing.ts';
import styles from './text-spot.module.css';
import { TEXT_LIMIT, TextWriting } from './text-writing.tsx';

export interface TextSpotProps {
  /** Its id in the outline, which presence and the keyboard know it by. */
  readonly field: string;
  /** Undefined where the document lacks it: nobody can write there. */
  readonly content: { readonly text: string; readonly fragment: Y.XmlFragment } | undefined;
  readonly label: string;
  readonly placeholder: string;
  readonly limit?: number;
  /** What to do when no more is taken, and when a paste was not; those of an item when absent. */
  readonly full?: string;
  readonly tooLong?: string;
  /** `sentence`: a blank in the flow of a sentence; `box`: a field of its own. */
  readonly look: 'sentence' | 'box';
}

/** A text of the template or of an item: at rest, with the keyboard in it, or while someone else writes there. */
export function TextSpot(props: TextSpotProps) {
  const { field, content, label, placeholder, look, limit = TEXT_LIMIT, full, tooLong } = props;
  const { mayWrite } = useBoardTools();
  const writing = useScreen((screen) =>
    screen.writing?.kind === 'text' && screen.writing.field === field ? screen.writing : null,
  );
  const className = `${styles.spot} ${styles[look]}`;
  if (content !== undefined && writing !== null) {
    return (
      <TextWriting
        {...{ field, label, placeholder, limit }}
        {...(full !== undefined && { full })}
        {...(tooLong !== undefined && { tooLong })}
        className={className}
        fragment={content.fragment}
        caret={writing.caret}
      />
    );
  }
  const own = content?.text.trim() ?? '';
  const text = look === 'sentence' ? own.replace(/\n+/g, ' ') : own;
  const words = text === '' ? <span className={styles.unfilled}>{placeholder}</span> : text;
  if (content === undefined || !mayWrite) return <span className={className}>{words}</span>;
  return (
    <Resting {...{ field, className }} name={`${label}: ${text === '' ? placeholder : text}`}>
      {words}
    </Resting>
  );
}

interface RestingProps {
  readonly field: string;
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Resting({ field, name, className, children }: RestingProps) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const [writer] = useWriters(presenceName(field));
  return (
    // A real button is a box of its own and would tear a sentence apart where it wraps.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      id={lineId(field)}
      className={className}
      data-taken={writer !== undefined || undefined}
      ref={(spot) => spot?.style.setProperty('--person', writer?.color ?? 'transparent')}
      aria-label={name}
      onClick={(event) => writeInText(tools, field, { x: event.clientX, y: event.clientY })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        writeInText(tools, field, 'end');
      }}
    >
      {children}
      {writer === undefined ? null : (
        <span className={styles.writer}>{t('note.writing', { name: writer.name })}</span>
      )}
    </span>
  );
}
