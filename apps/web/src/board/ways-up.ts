import { useTranslation } from 'react-i18next';
import { useSession } from '../http/use-session.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { mayerOf } from '../network/mayer-of.ts';
import { conveningPath, networkPath, teamPath } from '../network/paths.ts';
import { useBoardTools } from './board-tools.ts';

/** A page above the board, and what it is called here. */
export interface WayUp {
  to: string;
  words: string;
}

/** The pages from which one may have come to this board, the widest first. */
export function useWaysUp(): { network: WayUp; team?: WayUp; desk?: WayUp } {
  const { t, i18n } = useTranslation('board');
  const session = useSession();
  const { board, me } = useBoardTools();
  const { networkId, conveningId, team } = board;
  const networks = session.kind === 'signed-in' ? session.session.networks : [];
  const name = networks.find(({ id }) => id === networkId)?.name[currentLanguage(i18n)];
  const mayer = mayerOf({ me });
  return {
    network: { to: networkPath(networkId), words: name ?? t('ways.network') },
    ...(team !== null && mayer('team.see', { networkId, teamId: team.id })
      ? { team: { to: teamPath(team.id), words: t('ways.team') } }
      : {}),
    ...(conveningId !== null && mayer('convening.run', { networkId })
      ? { desk: { to: conveningPath(conveningId), words: t('backToConvening') } }
      : {}),
  };
}
