import type { BoardChange, Line, WordChange } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useKindTexts } from '../../board/kinds/use-kind-texts.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from '../history.module.css';

/** One line of a board, and what became of it: a word of its own beside every mark and colour. */
export function ChangedLine({
  line,
  change,
  asItIs = false,
}: {
  line: Line;
  change: BoardChange | undefined;
  /** Its own words only, without those of the other side. */
  asItIs?: boolean;
}) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  const called = line.what === 'note' || line.label === undefined ? '' : words(line.label);
  const marks = change === undefined ? [] : marksOf(change);
  const wordChanges = change?.type === 'changed' && !asItIs ? change.words : undefined;
  return (
    <div className={styles.line} data-change={marks[0]}>
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          {t(`marks.${mark}`)}
        </span>
      ))}
      {called === '' ? null : <span className={styles.facts}>{called}</span>}
      <p className={styles.words} lang={line.language}>
        {wordChanges === undefined ? line.text || t('emptyText') : <Words changes={wordChanges} />}
      </p>
      {change?.type === 'changed' && change.moved ? <Moved change={change} /> : null}
      {change?.type === 'changed' && change.values.length > 0 ? (
        <p className={styles.facts}>{t('otherValues')}</p>
      ) : null}
    </div>
  );
}

type Mark = 'added' | 'removed' | 'moved' | 'changed';

function marksOf(change: BoardChange): readonly Mark[] {
  if (change.type !== 'changed') return [change.type];
  const isChanged = change.words !== undefined || change.values.length > 0;
  return [
    ...(change.moved ? (['moved'] as const) : []),
    ...(isChanged ? (['changed'] as const) : []),
  ];
}

function Moved({ change }: { change: Extract<BoardChange, { type: 'changed' }> }) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  const { before, after } = change;
  if (before.place === after.place) return null;
  return <p className={styles.facts}>{t('movedFrom', { place: words(before.placeLabel) })}</p>;
}

function Words({ changes }: { changes: readonly WordChange[] }) {
  const { t } = useTranslation('versions');
  return changes.map(({ what, text }, index) => {
    const key = `${index}-${what}`;
    if (what === 'same') return <span key={key}>{text}</span>;
    const Tag = what === 'added' ? 'ins' : 'del';
    return (
      <Tag key={key}>
        <VisuallyHidden>{t(what === 'added' ? 'wordsAdded' : 'wordsRemoved')} </VisuallyHidden>
        {text}
      </Tag>
    );
  });
}
