import {
  type Area,
  type EmpathyMapView,
  EVIDENCE_STRENGTHS,
  NEED_PARTS,
  type NeedPart,
} from '@throughline/board';
import { Trans, useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import areaStyles from '../areas/area.module.css';
import { AreaHeading, areaHeadingId } from '../areas/area-heading.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './need.module.css';
import { NeedBlank } from './need-blank.tsx';

/** Area 8: one sentence with three blanks that several people can fill, and what it rests on. */
export function NeedArea({ area, need }: { area: Area; need: EmpathyMapView['need'] }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const blank = (part: NeedPart) => <NeedBlank part={part} content={need.parts[part]} />;
  const begun = NEED_PARTS.some((part) => need.parts[part]?.text.trim());
  return (
    <section
      className={`${areaStyles.area} ${styles.area}`}
      data-area={area.id}
      aria-labelledby={areaHeadingId(area)}
    >
      <AreaHeading area={area} />
      <div className={styles.words}>
        {begun || !tools.mayWrite ? null : (
          <p className={styles.start}>{t('areas.need-statement.start')}</p>
        )}
        <div className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="need.sentence"
            components={{ who: blank('who'), needs: blank('needs'), because: blank('because') }}
          />
        </div>
      </div>
      <div className={styles.strength}>
        <h3 id="need-strength" className={styles.strengthTitle}>
          {t('need.strength')}
        </h3>
        {tools.mayWrite ? (
          <div className={styles.choices}>
            <RadioRow
              look="pills"
              labelledBy="need-strength"
              value={need.strength}
              options={EVIDENCE_STRENGTHS.map((value) => ({
                value,
                label: t(`need.strengths.${value}`),
              }))}
              onChange={(strength) => tools.changes.setStrength(strength)}
            />
          </div>
        ) : null}
        <p className={tools.mayWrite ? styles.printed : undefined}>
          {need.strength ? t(`need.strengths.${need.strength}`) : t('need.noStrength')}
        </p>
        {need.strength === 'assumption' ? (
          <p className={styles.hint}>{t('need.assumptionHint')}</p>
        ) : null}
      </div>
    </section>
  );
}
