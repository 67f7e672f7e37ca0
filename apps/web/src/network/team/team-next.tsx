import type { TeamHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { hasEarlier } from '../has-earlier.ts';
import { NextConvening } from '../next-convening.tsx';
import { boardPath, conveningPath, thenNowPath } from '../paths.ts';
import { Empty, Section } from '../section.tsx';

/** The team's next convening, with the way to its map, or to the desk for those who run it. */
export function TeamNext({
  home: { nextConvening, boards, convenings },
  mine,
  mayRun,
}: {
  home: TeamHome;
  mine: boolean;
  mayRun: boolean;
}) {
  const { t } = useTranslation('network');
  const board = boards.find(({ conveningId }) => conveningId === nextConvening?.id);
  return (
    <Section title={t('next.title')}>
      {nextConvening === null ? (
        <Empty title={t('next.none')} body={t('next.noneReader')} />
      ) : (
        <NextConvening convening={nextConvening}>
          {mine && board !== undefined ? (
            <ButtonLink to={boardPath(board.id)} look="strong">
              {t('next.toBoard')}
            </ButtonLink>
          ) : null}
          {hasEarlier(convenings, nextConvening) ? (
            <ButtonLink to={thenNowPath(nextConvening.id)}>{t('next.thenNow')}</ButtonLink>
          ) : null}
          {mayRun ? (
            <ButtonLink to={conveningPath(nextConvening.id)}>{t('next.run')}</ButtonLink>
          ) : null}
        </NextConvening>
      )}
    </Section>
  );
}
