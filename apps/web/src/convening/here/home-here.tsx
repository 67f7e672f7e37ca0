import type { ConveningSummary } from '@throughline/protocol';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../http/use-session.ts';
import { isStaff } from '../../join/table-of.ts';
import { useConvening } from '../use-convening.ts';
import { WhereAreWe } from '../where-are-we.tsx';
import { Here } from './here.tsx';
import styles from './home-here.module.css';
import { plainSide } from './page-side.ts';

/** The line about the room on a home, while its convening goes on, for those who take part in it. */
export function HomeHere({
  convening,
  name,
}: {
  convening: ConveningSummary | null;
  /** What the page is called. */
  name: string;
}) {
  const session = useSession();
  if (convening?.stage !== 'open' || session.kind !== 'signed-in') return null;
  return isStaff(session.session) ? null : <LineOnHome conveningId={convening.id} name={name} />;
}

function LineOnHome({ conveningId, name }: { conveningId: string; name: string }) {
  // The words come with the line, or it would be drawn twice.
  useTranslation(['room', 'here']);
  const live = useConvening(conveningId);
  const { state, serverNow } = live;
  const side = useMemo(() => plainSide({ is: 'home' }, name), [name]);
  return (
    <div className={styles.line}>
      <WhereAreWe state={state} serverNow={serverNow} apart={live.apart}>
        {state === undefined ? null : <Here {...{ state, live, side }} />}
      </WhereAreWe>
    </div>
  );
}
