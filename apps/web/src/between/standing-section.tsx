import type { NetworkPulses, PulseInfo, TeamSummary } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { Section } from '../network/section.tsx';
import { useFetched } from '../network/use-fetched.ts';
import { useWords } from '../network/use-words.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import styles from './between.module.css';
import { calendarPath, closePulse, fetchStanding } from './between-api.ts';
import { BuddyPairs } from './buddy-pairs.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { TeamInNeed } from './team-in-need.tsx';
import { momentWords } from './when-words.ts';

/** What a facilitator is about to do. */
type Doing =
  | { readonly what: 'send'; readonly teamId: string | null }
  | { readonly what: 'links'; readonly pulseId: string; readonly teamId: string | null };

/** Who needs somebody between two convenings, and three questions to find out: for those who run a network. */
export function StandingSection({ networkId }: { networkId: string }) {
  const { t } = useTranslation('between');
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchStanding(networkId, signal), [networkId]),
  );
  const [doing, setDoing] = useState<Doing>();
  const end = () => {
    setDoing(undefined);
    fetchAgain();
  };
  if (status.kind === 'fetching') return null;
  if (status.kind === 'failed') {
    return (
      <Section title={t('standing.title')}>
        <p>{t('standing.failed')}</p>
        <FailureNotice failure={status.failure} onRetry={fetchAgain} />
      </Section>
    );
  }
  const { teams } = status.value;
  return (
    <Section
      title={t('standing.title')}
      aside={
        <>
          <a href={calendarPath(networkId)} download="throughline.ics">
            {t('calendar')}
          </a>
          {teams.length === 0 ? null : (
            <Button onClick={() => setDoing({ what: 'send', teamId: null })}>
              {t('standing.send')}
            </Button>
          )}
        </>
      }
    >
      <OpenPulses told={status.value} onDone={fetchAgain} onLinks={setDoing} />
      <Needs told={status.value} onDo={setDoing} />
      <BuddyPairs networkId={networkId} />
      {doing?.what === 'send' ? (
        <SendDialog
          networkId={networkId}
          teams={teams.map(({ team }) => team)}
          teamId={doing.teamId}
          onClose={end}
        />
      ) : null}
      {doing?.what === 'links' ? (
        <LinksDialog
          pulseId={doing.pulseId}
          teamId={doing.teamId}
          teams={teams.map(({ team }) => team)}
          onClose={end}
        />
      ) : null}
    </Section>
  );
}

function Needs({ told, onDo }: { told: NetworkPulses; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation('between');
  const { list } = useWords();
  const needs = told.teams.filter(({ reasons }) => reasons.length > 0);
  const moving = told.teams.filter(({ reasons }) => reasons.length === 0);
  return (
    <>
      {needs.length === 0 ? <p>{t('standing.none')}</p> : <h3>{t('standing.stuckTitle')}</h3>}
      {needs.length === 0 ? null : (
        <ul className={styles.cards}>
          {needs.map((standing) => (
            <TeamInNeed
              key={standing.team.id}
              standing={standing}
              isOpen={told.pulses.some(({ id, open }) => open && id === standing.pulseId)}
              onAsk={() => onDo({ what: 'send', teamId: standing.team.id })}
              onLinks={(pulseId) => onDo({ what: 'links', pulseId, teamId: standing.team.id })}
            />
          ))}
        </ul>
      )}
      {moving.length === 0 ? null : (
        <p className={styles.soft}>
          {t('standing.moving', {
            count: moving.length,
            teams: list(moving.map(({ team }) => team.name)),
          })}
        </p>
      )}
    </>
  );
}

function OpenPulses({
  told: { pulses, teams },
  onDone,
  onLinks,
}: {
  told: NetworkPulses;
  onDone: () => void;
  onLinks: (doing: Doing) => void;
}) {
  const open = pulses.filter((pulse) => pulse.open);
  if (open.length === 0) return null;
  return (
    <ul className={styles.links}>
      {open.map((pulse) => (
        <OpenPulse
          key={pulse.id}
          pulse={pulse}
          team={teams.find(({ team }) => team.id === pulse.teamId)?.team}
          onDone={onDone}
          onLinks={() => onLinks({ what: 'links', pulseId: pulse.id, teamId: pulse.teamId })}
        />
      ))}
    </ul>
  );
}

function OpenPulse({
  pulse,
  team,
  onDone,
  onLinks,
}: {
  pulse: PulseInfo;
  team: TeamSummary | undefined;
  onDone: () => void;
  onLinks: () => void;
}) {
  const { t } = useTranslation('between');
  const { language } = useWords();
  const [closing, setClosing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const when = momentWords(pulse.closesAt, language);
  const close = async () => {
    setClosing(true);
    const answer = await closePulse(pulse.id);
    setClosing(false);
    if (answer.kind === 'ok') onDone();
    else setFailure(answer);
  };
  return (
    <li className={styles.link}>
      <span>
        {team ? t('standing.openTeam', { team: team.name, when }) : t('standing.openAll', { when })}
      </span>
      <span className={styles.ways}>
        <Button onClick={onLinks}>{t('standing.links')}</Button>
        <Button
          busyWords={closing ? t('standing.closing') : undefined}
          onClick={() => void close()}
        >
          {t('standing.close')}
        </Button>
      </span>
      <FailureNotice failure={failure} />
    </li>
  );
}
