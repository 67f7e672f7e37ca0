import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';

/**
 * The way to the report-out in the line that everybody reads: for the group's reporter at any time, for the whole
 * table while the room hears report-outs. Everybody else finds it in the board's menu.
 */
export function ReportOffer({ state }: { state: ConveningState }) {
  const { t } = useTranslation('room');
  const { board, me, screen, mayWrite } = useBoardTools();
  const { stage, currentStep, agenda, breakouts, report } = state;
  const step = currentStep === null ? undefined : agenda[currentStep];
  const isReporter = breakouts.some(({ groups }) =>
    groups.some(({ boardId, roles }) => boardId === board.id && roles.reporter === me.key),
  );
  const isTime = step?.wall === 'reports' || report?.boardId === board.id;
  if (stage !== 'open' || !mayWrite || !(isReporter || isTime)) return null;
  return (
    <Button onClick={() => screen.setState({ dialog: { kind: 'report' } })}>
      {t(isReporter ? 'report.yours' : 'report.open')}
    </Button>
  );
}
