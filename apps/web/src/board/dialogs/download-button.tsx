import {
  outlineWords,
  pollsToMarkdown,
  readPolls,
  readReport,
  reportToMarkdown,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { saveFile } from '../../take-along/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { nameOf } from '../board-name.ts';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';

/** Takes the board along as a text that any editor opens. */
export function DownloadButton() {
  const { t, i18n } = useTranslation('board');
  const texts = useKindTexts();
  const { board, kind, content, connection } = useBoardTools();
  const download = () => {
    const badge = board.team?.badge.toLowerCase() ?? '';
    const fileName = `${[texts('download.fileName'), badge].filter(Boolean).join('-')}.md`;
    const view = content.snapshot();
    const language = currentLanguage(i18n);
    const text = kind.asText?.(view, nameOf(board), i18n) ?? kind.model.markdown(view, language);
    const outline = kind.model.outline(view as never);
    const words = outlineWords(outline);
    const votes = pollsToMarkdown(readPolls(connection.doc), (id) => words.get(id), language);
    const report = reportToMarkdown(readReport(connection.doc), outline, language);
    const whole = [text, report, votes].filter((part) => part !== '').join('\n');
    saveFile(new Blob([whole], { type: 'text/markdown;charset=utf-8' }), fileName);
  };
  return (
    <Button wide onClick={download}>
      {t('download.button')}
    </Button>
  );
}
