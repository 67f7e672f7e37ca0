import { breakoutToChoose, isThere } from '@throughline/convening';
import type { ConveningState, Group, Session } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ownBoardAt } from '../../join/table-of.ts';
import { Link } from '../../routing/link.tsx';
import styles from './here.module.css';
import type { HereDialog } from './here.tsx';
import type { HereMemory } from './here-memory.ts';
import type { PageSide } from './page-side.ts';
import { groupWords, stationGroup } from './place-words.ts';
import { type Calls, pathOfPlace } from './use-calls.ts';

interface BelongsProps {
  readonly state: ConveningState;
  readonly calls: Calls;
  readonly memory: StoreApi<HereMemory>;
  readonly side: PageSide;
  readonly session: Session;
  readonly group: Group | undefined;
  readonly onOpen: (dialog: HereDialog) => void;
}

/** Where somebody belongs now, with the way there from elsewhere, and what they are asked to do for it. */
export function Belongs(props: BelongsProps) {
  const { t } = useTranslation('here');
  const { state, calls, memory, side, group, onOpen } = props;
  const { from } = useStore(memory);
  const choice = breakoutToChoose(state);
  const link = group?.link ?? '';
  const spot = calls.place.is === 'board' ? side.spotName(calls.place) : undefined;
  return (
    <div className={styles.belongs}>
      {group === undefined ? <OwnTable {...props} /> : <OwnGroup {...props} group={group} />}
      {spot === undefined || !isThere(calls.place, side.at) ? null : (
        <span className={styles.spot}>{t('spot', { area: spot })}</span>
      )}
      {link === '' ? null : (
        <a className={styles.pressed} href={link} target="_blank" rel="noopener noreferrer">
          {t('joinCall')}
        </a>
      )}
      {choice === undefined ? null : (
        <button type="button" className={styles.pressed} onClick={() => onOpen('choice')}>
          {t(choice.groups.some(({ id }) => id === group?.id) ? 'choice.change' : 'choice.open')}
        </button>
      )}
      {from === null ? null : (
        <button
          type="button"
          className={styles.pressed}
          aria-label={t('back.to', { name: from.name })}
          onClick={calls.goBack}
        >
          {t('back.short')}
        </button>
      )}
      <button
        type="button"
        className={styles.pressed}
        aria-haspopup="dialog"
        onClick={() => onOpen('details')}
      >
        {t('more')}
      </button>
    </div>
  );
}

/** While people are out: the group, its table, and what one does for it. */
function OwnGroup({ state, calls, side, session, group }: BelongsProps & { group: Group }) {
  const { t } = useTranslation('here');
  const roles = (['scribe', 'timekeeper', 'reporter'] as const).filter(
    (role) => group.roles[role] === session.me.key,
  );
  const walks = state.out?.walk != null;
  const station = walks ? stationGroup(state, calls.place) : undefined;
  const words = t('group.yours', { group: groupWords(t, group) });
  return (
    <>
      {station !== undefined && station.id !== group.id ? (
        <>
          <Way {...{ state, calls, side }} words={t('group.visits', { group: station.name })} />
          {group.boardId === null ? null : (
            <WayTo to={`/board/${group.boardId}`} side={side} words={t('group.own')} />
          )}
        </>
      ) : (
        <Way {...{ state, calls, side }} words={words} />
      )}
      {roles.map((role) => (
        <strong key={role} className={styles.role}>
          {t(`roles.${role}`)}
        </strong>
      ))}
    </>
  );
}

/** At the tables: one's own board, or the boards side by side. */
function OwnTable({ state, calls, side, session }: BelongsProps) {
  const { t } = useTranslation('here');
  const { team } = session.me;
  const own = ownBoardAt(session, state.id);
  const { place } = calls;
  if (!isThere(place, side.at) && place.is !== 'choice') {
    const words =
      place.is === 'together'
        ? t('together.title')
        : t('table.now', { team: team?.name ?? t('table.room') });
    return <Way {...{ state, calls, side }} words={words} />;
  }
  if (state.out !== null || team === null || own === undefined) return null;
  const isHere = side.at.is === 'board' && side.at.boardId === own.id;
  return (
    <>
      {/* On one's own board its name says it already. */}
      {isHere ? null : (
        <WayTo to={`/board/${own.id}`} side={side} words={t('table.yours', { team: team.name })} />
      )}
      {state.together === null || side.at.is === 'together' ? null : (
        <Link className={styles.way} to={`/convenings/${state.id}/together`}>
          {t('together.title')}
        </Link>
      )}
    </>
  );
}

/** The place where the room is: words for who is there, a way for who is elsewhere. */
function Way({
  state,
  calls,
  side,
  words,
}: Pick<BelongsProps, 'state' | 'calls' | 'side'> & { words: string }) {
  const path = pathOfPlace(calls.place, state.id);
  if (path === undefined || isThere(calls.place, side.at)) {
    return <span className={styles.place}>{words}</span>;
  }
  return (
    <Link className={styles.way} to={path}>
      {words}
    </Link>
  );
}

function WayTo({ to, side, words }: { to: string; side: PageSide; words: string }) {
  const isHere = side.at.is === 'board' && to === `/board/${side.at.boardId}`;
  return isHere ? (
    <span className={styles.place}>{words}</span>
  ) : (
    <Link className={styles.way} to={to}>
      {words}
    </Link>
  );
}
