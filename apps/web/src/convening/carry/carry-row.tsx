import { type CarryChoice, type CarrySource, PROMISE_STATES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useBoardName } from '../../network/boards/use-board-name.ts';
import { boardPath } from '../../network/paths.ts';
import { useWords } from '../../network/use-words.ts';
import { Link } from '../../routing/link.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import styles from './carry.module.css';

/** One board, and what of it comes along. */
export function CarryRow({
  board,
  what,
  chosen,
  onChosen,
}: {
  board: CarrySource;
  what: CarryChoice;
  chosen: boolean;
  onChosen: (on: boolean) => void;
}) {
  const { t } = useTranslation(['carry', 'since', 'boards']);
  const { list } = useWords();
  const name = useBoardName()(board);
  const { team, lines, promises, carriedTo } = board;
  const states = PROMISE_STATES.filter((state) => (promises[state] ?? 0) > 0).map((state) =>
    t(`sum.${state}`, { ns: 'since', count: promises[state] ?? 0 }),
  );
  const whose = team?.name ?? t('network');
  return (
    <li className={styles.row}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          className={styles.check}
          checked={chosen && carriedTo === null}
          disabled={carriedTo !== null}
          onChange={(event) => onChosen(event.target.checked)}
        />
        {team === null ? null : <TeamBadge letters={team.badge} />}
        <span className={styles.name}>
          {whose} · {name}
        </span>
      </label>
      {carriedTo === null ? (
        <p className={styles.soft}>
          {t('lines', { count: lines[what] })}
          {states.length > 0 ? `. ${t('promises', { states: list(states) })}` : ''}
        </p>
      ) : (
        <p className={styles.soft}>
          {t('done')}{' '}
          <Link to={boardPath(carriedTo)}>{t('toDone', { board: `${whose} · ${name}` })}</Link>
        </p>
      )}
    </li>
  );
}
