import { allClusters, type PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { InArea } from '../../locks/in-area.tsx';
import { NoteList } from '../../note/note-list.tsx';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';
import { usePrinting } from '../../use-printing.ts';
import { PatternBar } from './bar.tsx';
import { CardDialog } from './card/card-dialog.tsx';
import { Suggestion } from './card/suggestion.tsx';
import { PatternsOnPaper } from './list/patterns-on-paper.tsx';
import { SeenInRuleContext } from './map/node-views.tsx';
import { PatternMap } from './map/pattern-map.tsx';
import { ClusterPanel } from './panel/cluster-panel.tsx';
import styles from './pattern.module.css';
import { usePatternScreen } from './pattern-store.ts';
import { PullDialog } from './pull/pull-dialog.tsx';
import { useTeams } from './use-teams.ts';

/** Cards and clusters lie on one table. */
const TABLE = ['signals', 'clusters'] as const;

const LANES = ['why', 'so-what', 'now-what'] as const;

/** The table to sort on, beside it the open pattern, and the three lanes that follow from it. */
export function PatternView({ view }: { view: PatternBoardView }) {
  const teams = useTeams();
  const open = usePatternScreen((state) => state.cluster);
  const cluster = allClusters(view.clusters).find(({ id }) => id === open);
  const printing = usePrinting();
  if (printing) return <PatternsOnPaper view={view} rule={teams.rule} />;
  return (
    <SeenInRuleContext value={teams.rule}>
      <div className={styles.view}>
        <InArea ids={TABLE}>
          <PatternBar view={view} />
          <Suggestion view={view} />
        </InArea>
        <div className={styles.work} data-open={cluster === undefined ? undefined : true}>
          <InArea ids={TABLE}>
            <PatternMap view={view} />
            {cluster === undefined ? null : (
              <aside className={styles.aside}>
                <ClusterPanel cluster={cluster} view={view} teams={teams} />
              </aside>
            )}
          </InArea>
        </div>
        <Lanes view={view} />
        <InArea ids={TABLE}>
          <CardDialog view={view} />
        </InArea>
        <PullDialog view={view} />
      </div>
    </SeenInRuleContext>
  );
}

function Lanes({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  return (
    <div className={styles.lanes}>
      <section
        className={styles.lane}
        data-area="signals"
        aria-labelledby={stepHeadingId('signals')}
      >
        <StepHeading id="signals" number={1} />
        <InArea ids={['signals']}>
          <NoteList
            list="signals"
            notes={view.notes.get('signals') ?? []}
            start={t('areas.signals.start')}
          />
        </InArea>
      </section>
      {LANES.map((lane, i) => (
        <section
          key={lane}
          className={styles.lane}
          data-area={lane}
          aria-labelledby={stepHeadingId(lane)}
        >
          <StepHeading id={lane} number={i + 3} />
          <InArea ids={[lane]}>
            <NoteList
              list={lane}
              notes={view.notes.get(lane) ?? []}
              start={t(`areas.${lane}.start`)}
            />
          </InArea>
        </section>
      ))}
    </div>
  );
}
