import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import { downloadText, mapAsText } from '../map-as-text.ts';

/** Takes the map along as a text that any editor opens. */
export function DownloadButton() {
  const { t } = useTranslation(['board', 'shell']);
  const { board, map } = useBoardTools();
  const download = () => {
    const fileName = `${t('download.fileName')}-${board.team.badge.toLowerCase()}.md`;
    downloadText(mapAsText(map.snapshot(), board.team.name, t), fileName);
  };
  return (
    <Button wide onClick={download}>
      {t('download.button')}
    </Button>
  );
}
