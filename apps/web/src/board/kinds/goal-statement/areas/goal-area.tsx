import {
  type GoalView,
  isSentenceBegun,
  linkedNeed,
  type SentenceBlank,
  sentenceParts,
  setGoalDay,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { useBoardTools } from '../../../board-tools.ts';
import { TextSpot } from '../../../editor/text-spot.tsx';
import { Coach } from '../coach/coach.tsx';
import { dayId } from '../coach/jump-to.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { DayField } from '../parts/day-field.tsx';
import { GoalText } from '../parts/goal-text.tsx';
import styles from './goal.module.css';

/** The goal: one sentence with its blanks, what else belongs to it, and the coach's questions. */
export function GoalArea({ view }: { view: GoalView }) {
  const { t } = useTranslation('goal');
  const { connection } = useBoardTools();
  const { check } = view.fields.values;
  return (
    <AreaFrame area="goal" empty={!isSentenceBegun(view)}>
      <div className={styles.goal}>
        <div className={styles.written}>
          <Sentence view={view} />
          <div className={styles.answers}>
            <GoalText view={view} field="action" />
            <GoalText view={view} field="barrier" />
            <div className={styles.matters}>
              <GoalText view={view} field="matters" />
              <div className={styles.need} data-linked={linkedNeed(view) !== undefined}>
                <h3 className={styles.needTitle}>{t('evidence.need')}</h3>
                <EvidenceList view={view} parent={null} wanted="need" />
              </div>
            </div>
            <GoalText view={view} field="ask" />
            <GoalText view={view} field="owner" />
            <DayField
              id={dayId('check')}
              label={t('days.check')}
              day={check}
              onDay={(day) => setGoalDay(connection.doc, 'check', day)}
            />
          </div>
        </div>
        <Coach view={view} />
      </div>
    </AreaFrame>
  );
}

function Sentence({ view }: { view: GoalView }) {
  const { i18n } = useTranslation('goal');
  return (
    <div className={styles.sentence}>
      {sentenceParts(currentLanguage(i18n)).map((part) =>
        'words' in part ? (
          <span key={part.words}>{part.words}</span>
        ) : (
          <Blank key={part.blank} view={view} blank={part.blank} />
        ),
      )}
    </div>
  );
}

function Blank({ view, blank }: { view: GoalView; blank: SentenceBlank }) {
  const { t } = useTranslation('goal');
  const { connection } = useBoardTools();
  if (blank === 'by') {
    return (
      <DayField
        look="sentence"
        id={dayId('by')}
        label={t('days.by')}
        day={view.fields.values.by}
        onDay={(day) => setGoalDay(connection.doc, 'by', day)}
      />
    );
  }
  return (
    <TextSpot
      look="sentence"
      field={blank}
      content={view.fields.texts[blank]}
      label={t(`fields.${blank}.name`)}
      placeholder={t(`fields.${blank}.blank`)}
    />
  );
}
