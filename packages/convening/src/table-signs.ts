import type { ConveningEvent, ConveningState, Id, Refusal } from '@throughline/protocol';

type Events = ConveningEvent[] | Refusal;
interface Sign {
  readonly tableId: Id;
  readonly on: boolean;
}

/** A table asks for help while the convening is open, once until it is answered. */
export function setHelp(
  { stage, help }: ConveningState,
  { tableId, on }: Sign,
  at: number,
): Events {
  if (on && stage !== 'open') return 'wrong-stage';
  // Who asks while somebody is on the way asks anew.
  const known = help.find((one) => one.tableId === tableId);
  const asks = known !== undefined && !(on && known.coming);
  return asks === on ? [] : [{ type: 'help-set', tableId, on, at }];
}

/** Somebody comes to a table that asks; once. */
export function comeToTable({ help }: ConveningState, tableId: Id, at: number): Events {
  const waits = help.some((one) => one.tableId === tableId && !one.coming);
  return waits ? [{ type: 'help-coming', tableId, at }] : [];
}

/** A table says that it is done with the present step. */
export function setDone(
  { stage, currentStep, done }: ConveningState,
  { tableId, on }: Sign,
  at: number,
): Events {
  if (on && (stage !== 'open' || currentStep === null)) return 'wrong-stage';
  return done.includes(tableId) === on ? [] : [{ type: 'done-set', tableId, on, at }];
}

export const helpAfter = (
  { help }: ConveningState,
  { tableId, on, at }: Sign & { at: number },
): ConveningState['help'] => {
  const others = help.filter((one) => one.tableId !== tableId);
  return on ? [...others, { tableId, at }] : others;
};

export const comingAfter = (
  { help }: ConveningState,
  { tableId }: { tableId: Id },
): ConveningState['help'] =>
  help.map((one) => (one.tableId === tableId ? { ...one, coming: true } : one));

export const doneAfter = (
  { done }: ConveningState,
  { tableId, on }: Sign,
): ConveningState['done'] => {
  const others = done.filter((one) => one !== tableId);
  return on ? [...others, tableId] : others;
};
