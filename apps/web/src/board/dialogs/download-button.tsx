import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { Button } from '../../ui/button.tsx';
import { nameOf } from '../board-name.ts';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { downloadText } from './download-text.ts';

/** Takes the board along as a text that any editor opens. */
export function DownloadButton() {
  const { t, i18n } = useTranslation('board');
  const words = useKindTexts();
  const { board, kind, content } = useBoardTools();
  const download = () => {
    const badge = board.team?.badge.toLowerCase() ?? '';
    const fileName = `${[words('download.fileName'), badge].filter(Boolean).join('-')}.md`;
    const text =
      kind.asText?.(content.snapshot(), nameOf(board), i18n) ??
      kind.model.markdown(content.snapshot(), currentLanguage(i18n));
    downloadText(text, fileName);
  };
  return (
    <Button wide onClick={download}>
      {t('download.button')}
    </Button>
  );
}
