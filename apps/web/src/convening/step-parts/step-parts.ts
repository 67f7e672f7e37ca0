import type { ComponentType } from 'react';
import { StepAlone } from './step-alone.tsx';
import { StepBoard } from './step-board.tsx';
import { StepCapture } from './step-capture.tsx';
import { StepCarry } from './step-carry.tsx';
import type { StepPartProps } from './step-draft.ts';
import { StepGroups } from './step-groups.tsx';
import { StepMode } from './step-mode.tsx';
import { StepTime } from './step-time.tsx';
import { StepWall } from './step-wall.tsx';
import { StepWords } from './step-words.tsx';

/** The parts of a step's form, from top to bottom; each has a file of its own. */
export const STEP_PARTS: readonly { id: string; Part: ComponentType<StepPartProps> }[] = [
  { id: 'words', Part: StepWords },
  { id: 'time', Part: StepTime },
  { id: 'mode', Part: StepMode },
  { id: 'board', Part: StepBoard },
  { id: 'groups', Part: StepGroups },
  { id: 'alone', Part: StepAlone },
  { id: 'carry', Part: StepCarry },
  { id: 'capture', Part: StepCapture },
  { id: 'wall', Part: StepWall },
];
