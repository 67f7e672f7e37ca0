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
  const asks = help.some((one) => one.tableId === tableId);
  return asks === on ? [] : [{ type: 'help-set', tableId, on, at }];
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

export const doneAfter = (
  { done }: ConveningState,
  { tableId, on }: Sign,
): ConveningState['done'] => {
  const others = done.filter((one) => one !== tableId);
  return on ? [...others, tableId] : others;
};
