import type { TeamSummary } from '@throughline/protocol';
import { lazy, type Ref, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Notice } from '../ui/notice.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';

// Few networks have so many teams: the list is fetched when one has.
const Select = lazy(async () => ({ default: (await import('../ui/select.tsx')).Select }));

/** More teams than this are a list to choose from, not cards. */
const MOST_CARDS = 8;

/** Which team a person sits with. */
export function TeamField({
  teams,
  teamId,
  problem,
  fieldRef,
  onTeam,
}: {
  teams: readonly TeamSummary[];
  teamId: string | undefined;
  problem: string | undefined;
  fieldRef: Ref<HTMLInputElement | HTMLSelectElement>;
  onTeam: (teamId: string | undefined) => void;
}) {
  const { t } = useTranslation('join');
  if (teams.length === 0) {
    return (
      <Notice kind="hint" quiet>
        <p>{t('form.noTeams')}</p>
      </Notice>
    );
  }
  if (teams.length > MOST_CARDS) {
    return (
      <Suspense fallback={null}>
        <Select
          ref={fieldRef as Ref<HTMLSelectElement>}
          label={t('form.team')}
          placeholder={t('form.teamPlaceholder')}
          problem={problem}
          value={teamId ?? ''}
          onValue={(value) => onTeam(value === '' ? undefined : value)}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </Suspense>
    );
  }
  return (
    <ChoiceGroup
      label={t('form.team')}
      problem={problem}
      value={teamId}
      onValue={onTeam}
      firstRef={fieldRef as Ref<HTMLInputElement>}
      choices={teams.map(({ id, name, badge }) => ({
        value: id,
        label: name,
        mark: <TeamBadge letters={badge} />,
      }))}
    />
  );
}
