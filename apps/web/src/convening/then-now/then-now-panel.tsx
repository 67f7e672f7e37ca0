import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thenNowPath } from '../../network/paths.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Panel } from '../panel.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './then-now.module.css';

/** Opens a later convening with what was said at the end of the one before: as a page, and on the wall. */
export function ThenNowPanel({
  convening: { id, teams },
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: Pick<LiveConvening, 'send'>;
}) {
  const { t } = useTranslation('since');
  const [whose, setWhose] = useState('');
  const lit = state.spotlight?.is === 'then-now';
  const isOver = state.stage === 'closed' || state.stage === 'sealed';
  const show = (teamId: string | null) =>
    live.send({ type: 'set-spotlight', spotlight: { is: 'then-now', teamId } });
  return (
    <Panel title={t('wall.panel')}>
      <p>{t('wall.about')}</p>
      <p>
        <ButtonLink to={thenNowPath(id)}>{t('wall.page')}</ButtonLink>
      </p>
      {isOver ? null : (
        <div className={styles.put}>
          <Select
            label={t('wall.whose')}
            placeholder={t('wall.all')}
            value={whose}
            onValue={(teamId) => {
              setWhose(teamId);
              if (lit) show(teamId === '' ? null : teamId);
            }}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
          />
          {lit ? (
            <Button onClick={() => live.send({ type: 'set-spotlight', spotlight: null })}>
              {t('wall.off')}
            </Button>
          ) : (
            <Button onClick={() => show(whose === '' ? null : whose)}>{t('wall.put')}</Button>
          )}
        </div>
      )}
    </Panel>
  );
}
