import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useNotes } from '../use-board-content.ts';
import { tableOf } from './to-table.ts';

/** Puts every note of the board on the clipboard, one a row, as a spreadsheet takes it. */
export function CopyBoard() {
  const { t } = useTranslation('talk');
  const { t: board } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const words = useKindTexts();
  const head = (['area', 'note', 'known', 'role', 'scribe'] as const).map((column) =>
    t(`copy.columns.${column}`),
  );
  const rows = [...useNotes()].flatMap(([list, notes]) =>
    notes.map(({ text, kind, role, by }) => [
      words(`lists.${list}`),
      text,
      board(`kinds.${kind}`),
      shell(`role.${role}`),
      by === 'scribe' ? t('copy.byScribe') : '',
    ]),
  );
  return rows.length === 0 ? null : (
    <CopyButton
      text={tableOf([head, ...rows])}
      words={{ copy: t('copy.board'), copied: t('copy.copied'), byHand: t('copy.byHand') }}
    />
  );
}
