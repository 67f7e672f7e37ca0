import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { nameOf } from '../board-name.ts';
import { useBoardTools } from '../board-tools.ts';
import { downloadText, mapAsText } from '../map-as-text.ts';

/** Takes the map along as a text that any editor opens. */
export function DownloadButton() {
  const { t } = useTranslation(['board', 'shell']);
  const { board, map } = useBoardTools();
  const download = () => {
    const badge = board.team?.badge.toLowerCase() ?? '';
    const fileName = `${[t('download.fileName'), badge].filter(Boolean).join('-')}.md`;
    downloadText(mapAsText(map.snapshot(), nameOf(board), t), fileName);
  };
  return (
    <Button wide onClick={download}>
      {t('download.button')}
    </Button>
  );
}
