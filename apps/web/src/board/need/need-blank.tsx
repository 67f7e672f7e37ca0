import type { EmpathyMapView, NeedPart } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useBoardTools } from '../board-tools.ts';
import { FieldBox } from '../editor/field-box.tsx';
import { WritingFrame } from '../editor/writing-frame.tsx';
import { useWriters } from '../presence/use-presence.ts';
import { needField } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { needButtonId, writeInNeed } from '../writing.ts';
import styles from './need.module.css';

/** Room for one blank; a sentence of more than this is no sentence. */
const BLANK_LIMIT = 400;

/** One blank of the need statement, in the flow of its sentence. */
export function NeedBlank({
  part,
  content,
}: {
  part: NeedPart;
  content: EmpathyMapView['need']['parts'][NeedPart];
}) {
  const { t, i18n } = useTranslation('board');
  const tools = useBoardTools();
  const [writer] = useWriters(needField(part));
  const writing = useScreen((screen) =>
    screen.writing?.kind === 'need' && screen.writing.part === part ? screen.writing : null,
  );
  const label = t(`need.parts.${part}`);
  const placeholder = t(`need.blanks.${part}`);
  const text = content?.text.replace(/\n+/g, ' ').trim() ?? '';

  if (content !== undefined && writing !== null) {
    return (
      <WritingFrame className={`${styles.blank} ${styles.writing}`}>
        <FieldBox
          fragment={content.fragment}
          caret={writing.caret}
          label={label}
          placeholder={placeholder}
          lang={currentLanguage(i18n)}
          limit={BLANK_LIMIT}
          full={t('need.full')}
          tooLong={t('need.pasteTooLong')}
        />
      </WritingFrame>
    );
  }
  const words = text === '' ? <span className={styles.unfilled}>{placeholder}</span> : text;
  if (content === undefined || !tools.mayWrite)
    return <span className={styles.blank}>{words}</span>;
  return (
    // A real button is a box of its own and would tear the sentence apart where it wraps.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      id={needButtonId(part)}
      className={styles.blank}
      data-taken={writer !== undefined || undefined}
      ref={(blank) => blank?.style.setProperty('--person', writer?.color ?? 'transparent')}
      aria-label={`${label}: ${text === '' ? placeholder : text}`}
      onClick={(event) => writeInNeed(tools, part, { x: event.clientX, y: event.clientY })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        writeInNeed(tools, part, 'end');
      }}
    >
      {words}
      {writer === undefined ? null : (
        <span className={styles.writer}>{t('note.writing', { name: writer.name })}</span>
      )}
    </span>
  );
}
