import { NOTE_KINDS, type NoteKind } from '@throughline/board';
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
  return (
    <div className={styles.writingFoot}>
      <RadioRow
        look="pills"
        label={t('note.kind')}
        value={kind}
        options={options}
        onChange={onKind}
      />
      <Button className={styles.done} onClick={() => stopWriting(tools, 'focus')}>
        {t('note.done')}
      </Button>
      <p className={styles.keyHint} aria-hidden="true">
        {t('note.next')}
      </p>
    </div>
  );
}
