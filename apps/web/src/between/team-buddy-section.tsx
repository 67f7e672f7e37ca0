import type { BoardSummary, Session, TeamBuddy } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { useBoardName } from '../network/boards/use-board-name.ts';
import { mayerOf } from '../network/mayer-of.ts';
import { boardPath } from '../network/paths.ts';
import { Section } from '../network/section.tsx';
import { useFetched } from '../network/use-fetched.ts';
import { Link } from '../routing/link.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './between.module.css';
import { fetchTeamBuddy, openToBuddy } from './buddies-api.ts';

type Paired = TeamBuddy & { buddy: NonNullable<TeamBuddy['buddy']> };

/** A team's buddy, what it opened to this team, and what this team opens to it; nothing where it has none. */
export function TeamBuddySection({
  team,
  session,
}: {
  team: { readonly id: string; readonly name: string; readonly networkId: string };
  session: Session;
}) {
  const { t } = useTranslation('between');
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchTeamBuddy(team.id, signal), [team.id]),
  );
  if (status.kind !== 'here' || status.value.buddy === null) return null;
  const told: Paired = { ...status.value, buddy: status.value.buddy };
  const thing = { networkId: team.networkId, teamId: team.id };
  const mayOpen = mayerOf(session)('buddy.open', thing);
  return (
    <Section title={t('buddy.title', { team: told.buddy.name })}>
      <p className={styles.soft}>{t('buddy.about')}</p>
      <Theirs told={told} />
      {mayOpen ? <Own told={told} onChanged={fetchAgain} /> : null}
    </Section>
  );
}

function Theirs({ told: { buddy, theirs } }: { told: Paired }) {
  const { t } = useTranslation('between');
  const nameOf = useBoardName();
  return (
    <>
      <h3>{t('buddy.theirs', { team: buddy.name })}</h3>
      {theirs.length === 0 ? (
        <p className={styles.soft}>{t('buddy.nothingOpen', { team: buddy.name })}</p>
      ) : (
        <ul className={styles.links}>
          {theirs.map((board) => (
            <li key={board.id} className={styles.link}>
              <Link to={boardPath(board.id)}>
                {t('buddy.read', { board: nameOf(board), team: buddy.name })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Own({ told: { buddy, boards }, onChanged }: { told: Paired; onChanged: () => void }) {
  const { t } = useTranslation('between');
  return (
    <fieldset className={styles.switches}>
      <legend>
        <h3>{t('buddy.own', { team: buddy.name })}</h3>
      </legend>
      {boards.length === 0 ? <p className={styles.soft}>{t('buddy.noBoards')}</p> : null}
      {boards.map(({ board, open }) => (
        <OpenSwitch key={board.id} board={board} open={open} onChanged={onChanged} />
      ))}
    </fieldset>
  );
}

function OpenSwitch({
  board,
  open,
  onChanged,
}: {
  board: BoardSummary;
  open: boolean;
  onChanged: () => void;
}) {
  const nameOf = useBoardName();
  // What was asked for shows until the server's list says it.
  const [asked, setAsked] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const change = async (next: boolean) => {
    setAsked(next);
    setFailure(undefined);
    const answer = await openToBuddy(board.id, next);
    if (answer.kind !== 'ok') {
      setAsked(undefined);
      setFailure(answer);
    }
    onChanged();
  };
  return (
    <div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={asked ?? open}
          onChange={({ target }) => void change(target.checked)}
        />
        {nameOf(board)}
      </label>
      <FailureNotice failure={failure} />
    </div>
  );
}
