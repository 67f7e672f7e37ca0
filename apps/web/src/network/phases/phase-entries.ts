import type { LocalizedText, NewPhaseForm, PhaseInfo, PhaseKind } from '@throughline/protocol';
import type { Answer } from '../../http/answer.ts';
import { bothNames, NO_NAME } from '../form/both-names.ts';
import type { Held } from '../form/use-form.ts';
import { fetchPhases } from '../requests.ts';

/** What stands in a phase's form. */
export interface PhaseEntries {
  name: LocalizedText;
  kind: PhaseKind;
  startsOn: string;
  endsOn: string;
}

export const NEW_PHASE: PhaseEntries = { name: NO_NAME, kind: 'other', startsOn: '', endsOn: '' };

/** What is sent: a phase without a last day is one day long. */
export const phaseBody = ({ name, kind, startsOn, endsOn }: PhaseEntries): NewPhaseForm => ({
  name: bothNames(name),
  kind,
  startsOn,
  endsOn: endsOn === '' ? startsOn : endsOn,
});

/** The phase as the server has it now. */
export async function fetchHeldPhase({
  id,
  networkId,
}: PhaseInfo): Promise<Answer<Held<PhaseEntries>>> {
  const answer = await fetchPhases(networkId);
  if (answer.kind !== 'ok') return answer;
  const held = answer.value.find((phase) => phase.id === id);
  if (held !== undefined) return { kind: 'ok', value: { entries: held, version: held.version } };
  return { kind: 'problem', problem: { status: 404, title: 'not-found', code: 'not-found' } };
}
