import type { InvitationInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';

/** How an invitation, which bears no name, is told from others: for what, into which team, and when. */
export function useInvitationWords() {
  const { t, i18n } = useTranslation(['invitations', 'people']);
  return {
    whoOf({ level, team }: Pick<InvitationInfo, 'level' | 'team'>): string {
      const words = t(`level.${level}`, { ns: 'people' });
      return team === null ? words : t('whoWithTeam', { level: words, team: team.name });
    },
    dayOf(time: number): string {
      return new Date(time).toLocaleDateString(currentLanguage(i18n), { dateStyle: 'long' });
    },
  };
}
