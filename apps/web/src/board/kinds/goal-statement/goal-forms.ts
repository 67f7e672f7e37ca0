import {
  CAUSE_REACHES,
  EVIDENCE_SOURCES,
  LINK_STATUSES,
  MEASURE_UNITS,
  STEP_STATES,
  TEST_VERDICTS,
} from '@throughline/board';
import type { ItemForms } from '../../items/item-form.ts';

/** The plain values of each type of item, as the outline asks for them. */
export const GOAL_FORMS: ItemForms = {
  cause: [{ name: 'reach', control: 'choice', choices: CAUSE_REACHES }],
  evidence: [{ name: 'source', control: 'choice', choices: EVIDENCE_SOURCES }],
  link: [{ name: 'status', control: 'choice', choices: LINK_STATUSES }],
  idea: [{ name: 'test', control: 'day' }],
  measure: [
    { name: 'unit', control: 'choice', choices: MEASURE_UNITS },
    { name: 'baseline', control: 'number', step: 'any' },
    { name: 'target', control: 'number', step: 'any' },
  ],
  reading: [
    { name: 'on', control: 'day' },
    { name: 'value', control: 'number', step: 'any' },
  ],
  test: [
    { name: 'on', control: 'day' },
    { name: 'verdict', control: 'choice', choices: TEST_VERDICTS },
  ],
  step: [
    { name: 'by', control: 'day' },
    { name: 'state', control: 'choice', choices: STEP_STATES },
  ],
};
