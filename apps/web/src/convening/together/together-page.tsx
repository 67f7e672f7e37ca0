import type { Session } from '@throughline/protocol';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../http/use-session.ts';
import { AccountLinks } from '../../network/account-links.tsx';
import { GonePage } from '../../network/gone-page.tsx';
import { networkPath, teamPath } from '../../network/paths.ts';
import { Trail } from '../../network/trail.tsx';
import { useWords } from '../../network/use-words.ts';
import { useParams } from '../../routing/use-place.ts';
import { OpeningPage } from '../../shell/opening-page.tsx';
import { Page } from '../../shell/page.tsx';
import { Here } from '../here/here.tsx';
import { plainSide } from '../here/page-side.ts';
import { useConvening } from '../use-convening.ts';
import { WhereAreWe } from '../where-are-we.tsx';
import { boardsTogether } from './boards-together.ts';
import { SideBySide } from './side-by-side.tsx';
import styles from './together.module.css';

/** `/convenings/:conveningId/together`: the groups' boards side by side, for everybody in the convening. */
export function TogetherPage() {
  const { conveningId = '' } = useParams();
  const session = useSession();
  if (session.kind === 'unknown') return <OpeningPage />;
  if (session.kind !== 'signed-in') return <GonePage />;
  return <Together key={conveningId} conveningId={conveningId} session={session.session} />;
}

function Together({ conveningId, session }: { conveningId: string; session: Session }) {
  const { t } = useTranslation(['here', 'room', 'board', 'network']);
  const { own } = useWords();
  const live = useConvening(conveningId);
  const { state, serverNow, link } = live;
  const { me, networks, convenings } = session;
  const convening = convenings.find(({ id }) => id === conveningId);
  const title = t('together.title');
  const side = useMemo(() => plainSide({ is: 'together' }, title), [title]);
  if (convening === undefined || link === 'refused') return <GonePage />;
  const network = networks.find(({ id }) => id === convening.networkId);
  const boards = state === undefined ? undefined : boardsTogether(state, me.key);
  return (
    <Page
      title={title}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[
            ...(network === undefined
              ? []
              : [{ to: networkPath(network.id), words: own(network.name) }]),
            ...(me.team === null ? [] : [{ to: teamPath(me.team.id), words: me.team.name }]),
          ]}
          here={own(convening.name)}
        />
      }
    >
      <div className={styles.line}>
        <WhereAreWe state={state} serverNow={serverNow} apart={live.apart}>
          {state === undefined ? null : <Here {...{ state, live, side }} />}
        </WhereAreWe>
      </div>
      <h1 className={styles.title}>{title}</h1>
      {boards === undefined ? null : boards.length === 0 ? (
        <div className={styles.empty}>
          <h2>{t('together.empty')}</h2>
          <p>{t('together.emptyBody')}</p>
        </div>
      ) : (
        <SideBySide boards={boards} me={me} />
      )}
    </Page>
  );
}
