import type { NetworkHome, Session } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { hasEarlier } from '../has-earlier.ts';
import type { Mayer } from '../mayer-of.ts';
import { NextConvening } from '../next-convening.tsx';
import { boardPath, cardsPath, conveningPath, teamPath, thenNowPath } from '../paths.ts';
import { Empty, Section } from '../section.tsx';

/** The next convening and what this reader can do about it; where there is none, the way to one. */
export function NextSection({
  home,
  session,
  mayer,
  leads,
  onPlan,
}: {
  home: NetworkHome;
  session: Session;
  mayer: Mayer;
  /** Whether the one strong action of the page stands here. */
  leads: boolean;
  onPlan: () => void;
}) {
  const { t } = useTranslation('network');
  const { network, nextConvening } = home;
  const mayPlan = mayer('convening.make', { networkId: network.id });
  const plan = (words: string) => <Button onClick={onPlan}>{words}</Button>;
  return (
    <Section
      title={t('next.title')}
      aside={mayPlan && nextConvening !== null ? plan(t('next.planAnother')) : undefined}
    >
      {nextConvening === null ? (
        <Empty title={t('next.none')} body={t(mayPlan ? 'next.noneStaff' : 'next.noneReader')}>
          {mayPlan ? plan(t('next.plan')) : undefined}
        </Empty>
      ) : (
        <NextConvening convening={nextConvening}>
          {mayPlan ? (
            <>
              <ButtonLink to={conveningPath(nextConvening.id)} look={leads ? 'strong' : 'plain'}>
                {t(nextConvening.stage === 'open' ? 'next.run' : 'next.prepare')}
              </ButtonLink>
              <ButtonLink to={cardsPath(network.id)}>{t('next.cards')}</ButtonLink>
              <ToThenNow home={home} />
            </>
          ) : (
            <MemberWay home={home} session={session} />
          )}
        </NextConvening>
      )}
    </Section>
  );
}

/** How that convening opens, where there was one before it. */
function ToThenNow({ home: { nextConvening, convenings } }: { home: NetworkHome }) {
  const { t } = useTranslation('network');
  if (nextConvening === null || !hasEarlier(convenings, nextConvening)) return null;
  return <ButtonLink to={thenNowPath(nextConvening.id)}>{t('next.thenNow')}</ButtonLink>;
}

/** A member goes to the own team's map of that convening; who sits at no team only reads the boards. */
function MemberWay({ home, session }: { home: NetworkHome; session: Session }) {
  const { t } = useTranslation('network');
  const { team } = session.me;
  if (team === null) return null;
  const board = home.boards.find(
    (one) =>
      one.kind === 'empathy-map' &&
      one.conveningId === home.nextConvening?.id &&
      one.team?.id === team.id,
  );
  return (
    <>
      {board === undefined ? null : (
        <ButtonLink to={boardPath(board.id)} look="strong">
          {t('next.toBoard')}
        </ButtonLink>
      )}
      <ButtonLink to={teamPath(team.id)}>{t('next.toTeam')}</ButtonLink>
      <ToThenNow home={home} />
    </>
  );
}
