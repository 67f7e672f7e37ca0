import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useScreen } from '../use-screen.ts';

/** For those who run the room: puts a vote on the projector, and takes it away again. */
export function WallButton({ pollId }: { pollId: string }) {
  const runs = useScreen((screen) => screen.runs);
  return runs === null ? null : (
    <Shown lit={runs.litPoll === pollId} onLit={(on) => runs.lightPoll(pollId, on)} />
  );
}

function Shown({ lit, onLit }: { lit: boolean; onLit: (on: boolean) => void }) {
  const { t } = useTranslation('desk');
  return (
    <Button look="quiet" onClick={() => onLit(!lit)}>
      {t(lit ? 'staff.notePutOut' : 'staff.noteLight')}
    </Button>
  );
}
