import { type BoardContent, type OutlineNode, outlineOfContent } from '@throughline/board';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindTexts } from '../board/kinds/use-kind-texts.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import styles from './history.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import type { RestoredSay } from './restore-result.tsx';

const LONGEST = 70;

/** One area, or one note, item or text of a version, to be put back by itself. */
export function RestorePart({
  boardId,
  number,
  content,
  onSaid,
}: {
  boardId: string;
  number: number;
  content: BoardContent;
  onSaid: (said: RestoredSay) => void;
}) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  const [part, setPart] = useState('');
  const [asking, setAsking] = useState(false);
  const options = useMemo(() => {
    const visit = (
      nodes: readonly OutlineNode[],
      depth: number,
    ): { value: string; label: string }[] =>
      nodes.flatMap((node) => [
        { value: node.id, label: `${'– '.repeat(depth)}${labelOf(node)}` },
        ...visit(node.children, depth + 1),
      ]);
    const labelOf = ({ text, label, what }: OutlineNode) => {
      const called = what === 'note' || label === undefined ? '' : words(label);
      const line = text.replace(/\s+/g, ' ').trim();
      const said = line.length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line;
      return [called, said].filter((one) => one !== '').join(': ') || t('restore.empty');
    };
    return visit(outlineOfContent(content), 0);
  }, [content, words, t]);
  const chosen = options.find(({ value }) => value === part);
  return (
    <details className={styles.part}>
      <summary>{t('restore.onePart')}</summary>
      <div className={styles.form}>
        <Select
          label={t('restore.which')}
          placeholder={t('restore.choose')}
          value={part}
          onValue={setPart}
          options={options}
        />
        <Button
          aria-disabled={chosen === undefined || undefined}
          onClick={() => setAsking(chosen !== undefined)}
        >
          {t('restore.openPart')}
        </Button>
      </div>
      {asking && chosen ? (
        <RestoreDialog
          boardId={boardId}
          number={number}
          part={part}
          called={chosen.label.replace(/^(– )+/, '')}
          onClose={() => setAsking(false)}
          onSaid={onSaid}
        />
      ) : null}
    </details>
  );
}
