import { basisOf, type GoalView, type OutlineNode, setGoalDay } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../board-tools.ts';
import { Coach } from './coach/coach.tsx';
import { dayId } from './coach/jump-to.ts';
import { BasisMark } from './evidence/basis-mark.tsx';
import { AskEvidence } from './evidence/evidence-list.tsx';
import styles from './goal-line-extra.module.css';
import { DayField } from './parts/day-field.tsx';

/** The items of which an outline says what they rest on. */
const CLAIMS: readonly string[] = ['fact', 'cause', 'why', 'link'];

/** What the outline shows under a line beside its words: the goal's days, need and coach; what a claim rests on. */
export function GoalLineExtra({ view, node }: { view: GoalView; node: OutlineNode }) {
  if (node.id === 'goal') return <GoalExtra view={view} />;
  const item = view.items.byId.get(node.id);
  if (item === undefined || !CLAIMS.includes(item.type)) return null;
  return (
    <div className={styles.claim}>
      <BasisMark basis={basisOf(view, item.id)} />
      <AskEvidence parent={item.id} />
    </div>
  );
}

function GoalExtra({ view }: { view: GoalView }) {
  const { t } = useTranslation('goal');
  const { connection } = useBoardTools();
  const { by, check } = view.fields.values;
  return (
    <div className={styles.goal}>
      <div className={styles.days}>
        <DayField
          id={dayId('by')}
          label={t('days.by')}
          day={by}
          onDay={(day) => setGoalDay(connection.doc, 'by', day)}
        />
        <DayField
          id={dayId('check')}
          label={t('days.check')}
          day={check}
          onDay={(day) => setGoalDay(connection.doc, 'check', day)}
        />
        <AskEvidence parent={null} wanted="need" />
      </div>
      <Coach view={view} />
    </div>
  );
}
