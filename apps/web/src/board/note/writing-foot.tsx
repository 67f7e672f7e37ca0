import { NOTE_KINDS, type NoteKind } from '@throughline/board';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { useBoardTools } from '../board-tools.ts';
import { stopWriting } from '../writing.ts';
import styles from './note.module.css';

/** Beside the words that are being written: how we know them, and the way out. */
export function WritingFoot({
  kind,
  onKind,
}: {
  kind: NoteKind;
  onKind: (kind: NoteKind) => void;
}) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const options = NOTE_KINDS.map((value) => ({
    value,
    label: t(`kinds.${value}`),
    title: t(`kindMeanings.${value}`),
  }));
  const foot = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind is chosen elsewhere in the row
  useLayoutEffect(() => {
    // On a phone the row goes sideways: what is chosen stands in its middle.
    const chosen = foot.current?.querySelector('input:checked')?.parentElement;
    const row = chosen?.parentElement;
    if (!chosen || !row) return;
    const [own, whole] = [chosen.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += own.left - whole.left - (whole.width - own.width) / 2;
  }, [kind]);
  return (
    <div ref={foot} className={styles.writingFoot}>
      {tools.kind.plainNotes ? null : (
        <RadioRow
          look="pills"
          label={t('note.kind')}
          value={kind}
          options={options}
          onChange={onKind}
        />
      )}
      <Button className={styles.done} onClick={() => stopWriting(tools, 'focus')}>
        {t('note.done')}
      </Button>
      <p className={styles.keyHint} aria-hidden="true">
        {t('note.next')}
      </p>
    </div>
  );
}
