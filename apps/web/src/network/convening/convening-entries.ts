import type {
  ConveningSummary,
  Format,
  LocalizedText,
  NewConveningForm,
} from '@throughline/protocol';
import { bothNames, NO_NAME } from '../form/both-names.ts';

/** What stands in the fields of a convening's form. */
export interface ConveningEntries {
  name: LocalizedText;
  /** Empty while no day is fixed. */
  date: string;
  place: string;
  format: Format;
  /** Empty for none. */
  phaseId: string;
}

export const NEW_CONVENING: ConveningEntries = {
  name: NO_NAME,
  date: '',
  place: '',
  format: 'in-person',
  phaseId: '',
};

export const entriesOfConvening = (
  convening: Pick<ConveningSummary, 'name' | 'date' | 'place' | 'format' | 'phaseId'>,
): ConveningEntries => ({
  name: convening.name,
  date: convening.date ?? '',
  place: convening.place,
  format: convening.format,
  phaseId: convening.phaseId ?? '',
});

/** What is sent. */
export const conveningBody = (entries: ConveningEntries): NewConveningForm => ({
  name: bothNames(entries.name),
  date: entries.date === '' ? null : entries.date,
  place: entries.place,
  format: entries.format,
  phaseId: entries.phaseId === '' ? null : entries.phaseId,
});
