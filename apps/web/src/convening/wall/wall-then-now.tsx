import type { NetworkThenNow, TeamThenNow, ThenNow } from '@throughline/protocol';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { ChangedText } from '../then-now/changed-text.tsx';
import { SUMS, useSeen } from '../then-now/network-part.tsx';
import { fateOf } from '../then-now/promise-list.tsx';
import { fetchThenNow } from '../then-now/then-now-api.ts';
import { useFit } from './use-fit.ts';
import styles from './wall-then-now.module.css';

/** How long it is until what people write meanwhile is looked at again. */
const AGAIN_MS = 20_000;

/** What was said at the end of the convening before, beside what is said now, for the whole room. */
export function WallThenNow({
  conveningId,
  teamId,
}: {
  conveningId: string;
  teamId: string | null;
}) {
  const { t } = useTranslation('since');
  const { own } = useWords();
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchThenNow(conveningId, signal), [conveningId]),
  );
  useEffect(() => {
    const timer = setInterval(fetchAgain, AGAIN_MS);
    return () => clearInterval(timer);
  }, [fetchAgain]);
  if (status.kind !== 'here') {
    return <p className={styles.calm}>{t(status.kind === 'failed' ? 'wall.away' : 'opening')}</p>;
  }
  const { from, network, sealedAt } = status.value;
  const team = status.value.teams.find((one) => one.team.id === teamId);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {team === undefined ? null : <TeamBadge letters={team.team.badge} />}
          {team === undefined ? t('title') : team.team.name}
        </h1>
        {from === null ? null : <p>{t('of', { convening: own(from.name) })}</p>}
      </header>
      {from === null || network === null || sealedAt === null ? (
        <Nothing from={from} />
      ) : team === undefined ? (
        <Network network={network} />
      ) : (
        <Team team={team} />
      )}
    </div>
  );
}

function Nothing({ from }: Pick<ThenNow, 'from'>) {
  const { t } = useTranslation('since');
  const { own } = useWords();
  return (
    <p className={styles.calm}>
      {from === null ? t('noEarlier') : t('notEnded', { convening: own(from.name) })}
    </p>
  );
}

function Team({ team }: { team: TeamThenNow }) {
  const { t } = useTranslation('since');
  const { language } = useWords();
  const { box } = useFit(team, 4.3);
  const { needs, goals, promises, evidence, question } = team;
  return (
    <div ref={box} className={styles.parts}>
      <section className={styles.part}>
        <h2>{t('needs')}</h2>
        {needs.length === 0 ? <p className={styles.none}>{t('empty')}</p> : null}
        {needs.map(({ boardId, sentence }) => (
          <ChangedText key={boardId} text={sentence[language]} />
        ))}
      </section>
      <section className={styles.part}>
        <h2>{t('goals')}</h2>
        {goals.length === 0 ? <p className={styles.none}>{t('empty')}</p> : null}
        {goals.map(({ boardId, sentence }) => (
          <ChangedText key={boardId} text={sentence[language]} />
        ))}
      </section>
      {promises.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{t('promises')}</h2>
          <ul className={styles.list}>
            {promises.map((promise) => (
              <li key={promise.id}>
                <b>{t(`state.${fateOf(promise)}`)}</b>{' '}
                <span lang={promise.language}>{promise.text.now || promise.text.before}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {evidence.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{t('evidence')}</h2>
          <ul className={styles.list}>
            {evidence.slice(0, 3).map(({ boardId, id, text, language: lang }) => (
              <li key={`${boardId} ${id}`} lang={lang}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <OpenQuestion question={question} />
    </div>
  );
}

function OpenQuestion({ question }: Pick<TeamThenNow, 'question'>) {
  const { t } = useTranslation('since');
  return question === null ? null : (
    <section className={styles.part}>
      <h2>{t('question')}</h2>
      <p lang={question.language}>{question.text}</p>
    </section>
  );
}

function Network({ network }: { network: NetworkThenNow }) {
  const { t } = useTranslation('since');
  const { box } = useFit(network, 4.3);
  const { teams, needsChanged, goalsChanged, promises, evidence, patterns, question } = network;
  return (
    <div ref={box} className={styles.parts}>
      <section className={styles.part}>
        <h2>{t('promises')}</h2>
        <ul className={styles.list}>
          {SUMS.map((state) => (
            <li key={state}>
              <b>{t(`sum.${state}`, { count: promises[state] })}</b>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2>{t('network')}</h2>
        <ul className={styles.list}>
          <li>{t('changed.needs', { count: needsChanged, teams })}</li>
          <li>{t('changed.goals', { count: goalsChanged, teams })}</li>
          <li>{t('changed.evidence', { count: evidence })}</li>
        </ul>
      </section>
      {patterns.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{t('patterns')}</h2>
          <ul className={styles.list}>
            {patterns.slice(0, 6).map((pattern) => (
              <Pattern key={pattern.id} pattern={pattern} />
            ))}
          </ul>
        </section>
      )}
      <OpenQuestion question={question} />
    </div>
  );
}

function Pattern({ pattern }: { pattern: NetworkThenNow['patterns'][number] }) {
  const { t } = useTranslation('since');
  const seen = useSeen(pattern);
  return (
    <li>
      <b>{t(`pattern.${pattern.change}`)}</b> <span lang={pattern.language}>{pattern.title}</span>{' '}
      <span className={styles.none}>{seen}</span>
    </li>
  );
}
