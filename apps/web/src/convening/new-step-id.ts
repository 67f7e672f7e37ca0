import { newId } from './new-id.ts';

/** An id for a step that a person adds. */
export const newStepId = (): string => newId('step');
