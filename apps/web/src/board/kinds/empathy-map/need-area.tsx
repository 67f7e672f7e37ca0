import {
  type Area,
  type EmpathyMapView,
  EVIDENCE_STRENGTHS,
  NEED_PARTS,
  type NeedPart,
  setNeedStrength,
} from '@throughline/board';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { RadioRow } from '../../../ui/radio-row.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { TextSpot } from '../../editor/text-spot.tsx';
import areaStyles from '../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';
import styles from './need.module.css';
import { needField } from './need-field.ts';

interface NeedAreaProps {
  readonly area: Area;
  readonly need: EmpathyMapView['need'];
}

/** Area 8: one sentence with three blanks that several people can fill, and what it rests on. */
export const NeedArea = memo(function NeedArea({ area, need }: NeedAreaProps) {
  const { t } = useTranslation('empathy');
  const tools = useBoardTools();
  const blank = (part: NeedPart) => (
    <TextSpot
      look="sentence"
      field={needField(part)}
      content={need.parts[part]}
      label={t(`need.parts.${part}`)}
      placeholder={t(`need.blanks.${part}`)}
    />
  );
  const begun = NEED_PARTS.some((part) => need.parts[part]?.text.trim());
  return (
    <section
      className={`${areaStyles.area} ${styles.area}`}
      data-area={area.id}
      aria-labelledby={stepHeadingId(area.id)}
    >
      <StepHeading id={area.id} number={area.number} />
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
              onChange={(strength) => setNeedStrength(tools.connection.doc, strength)}
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
});
