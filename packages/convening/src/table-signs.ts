import type { ConveningEvent, ConveningState, Id, Refusal } from '@throughline/protocol';

type Events = ConveningEvent[] | Refusal;
interface Sign {
  readonly teamId: Id;
  readonly on: boolean;
}

/** A table asks for help while the convening is open, once until it is answered. */
export function setHelp({ stage, help }: ConveningState, { teamId, on }: Sign, at: number): Events {
  if (on && stage !== 'open') return 'wrong-stage';
  const asks = help.some((one) => one.teamId === teamId);
  return asks === on ? [] : [{ type: 'help-set', teamId, on, at }];
}

/** A table says that it is done with the present step. */
export function setDone(
  { stage, currentStep, done }: ConveningState,
  { teamId, on }: Sign,
  at: number,
): Events {
  if (on && (stage !== 'open' || currentStep === null)) return 'wrong-stage';
  return done.includes(teamId) === on ? [] : [{ type: 'done-set', teamId, on, at }];
}

export const helpAfter = (
  { help }: ConveningState,
  { teamId, on, at }: Sign & { at: number },
): ConveningState['help'] => {
  const others = help.filter((one) => one.teamId !== teamId);
  return on ? [...others, { teamId, at }] : others;
};

export const doneAfter = (
  { done }: ConveningState,
  { teamId, on }: Sign,
): ConveningState['done'] => {
  const others = done.filter((one) => one !== teamId);
  return on ? [...others, teamId] : others;
};
