import {
  countedOptions,
  inTellingOrder,
  leading,
  middleOf,
  type Poll,
  peopleIn,
} from '@throughline/board';
import type { PollResult as Result } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './poll-result.module.css';
import { ResultTable } from './result-table.tsx';
import { ScaleSpread } from './scale-spread.tsx';

export interface PollResultProps {
  readonly poll: Poll;
  /** What an option is called; `optionNames` of the board package gives it. */
  readonly nameOf: (id: string) => string;
  /** For the projector: to be read from the back of the room. */
  readonly wall?: boolean;
}

/** What came out of a vote, as a picture that is a table; while it is secret, how many have voted. */
export function PollResult({ poll, nameOf, wall = false }: PollResultProps) {
  const { t } = useTranslation('votes');
  const { question, standing } = poll;
  const { result } = standing;
  return (
    <figure
      className={`${styles.result} ${wall ? styles.wall : ''}`}
      data-kind={poll.kind}
      data-print="true"
    >
      <figcaption className={styles.question} dir="auto">
        {question}
      </figcaption>
      {result === null ? (
        <p>
          {t('votedSoFar', { count: standing.ballots })} {t('secretNow')}
        </p>
      ) : (
        <>
          <p className={styles.people}>
            {t('voted', { count: peopleIn(result) })}{' '}
            {result.paper === null ? null : t('onPaper', { count: result.paper.people })}{' '}
            {standing.open ? t('openNow') : null}
          </p>
          <Counts poll={poll} result={result} nameOf={nameOf} wall={wall} />
        </>
      )}
    </figure>
  );
}

/** So many options can be read at once from the back of a room. */
const MOST_ON_WALL = 8;

function Counts({ poll, result, nameOf, wall }: { poll: Poll; result: Result } & PollResultProps) {
  const { t } = useTranslation('votes');
  if (result.tooFew && result.paper === null) return <p>{t('tooFew')}</p>;
  const counted = countedOptions(poll, result);
  const room = wall && poll.scale === null ? MOST_ON_WALL : counted.length;
  const inOrder = inTellingOrder(poll.kind, counted);
  const [shown, rest] = [inOrder.slice(0, room), inOrder.slice(room)];
  const first = leading(counted);
  const middle = poll.kind === 'scale' ? middleOf(counted) : undefined;
  const { beatsAll } = result;
  return (
    <>
      {result.tooFew ? <p>{t('tooFew')}</p> : null}
      {poll.scale === null ? null : <ScaleSpread scale={poll.scale} counted={counted} />}
      <ResultTable kind={poll.kind} counted={shown} first={first} nameOf={nameOf} />
      {rest.length === 0 ? null : (
        <p className={styles.how}>{t('rest', { count: rest.length, most: rest[0]?.count ?? 0 })}</p>
      )}
      {first.length > 1 && poll.kind !== 'scale' ? (
        <p className={styles.level} dir="auto">
          {wall
            ? t('levelShort', { count: first.length })
            : t('level', { options: listed(first.map(nameOf), t('and')) })}
        </p>
      ) : null}
      {middle === undefined ? null : <p>{t('middle', { middle })}</p>}
      {poll.kind === 'ranking' ? <p className={styles.how}>{t('borda')}</p> : null}
      {beatsAll === null || first.includes(beatsAll) ? null : (
        <p className={styles.level} dir="auto">
          {t('beatsAll', { option: nameOf(beatsAll) })}
        </p>
      )}
    </>
  );
}

/** `A, B and C`; in Spanish, too, a comma stands nowhere before the last. */
const listed = (names: readonly string[], and: string) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
