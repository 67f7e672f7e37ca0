import type { ConveningState } from '@throughline/protocol';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { ring, shake, wakeBell } from './bell.ts';
import { signalSettings } from './signal-settings.ts';
import { lastMinuteIn, type Transition, transitionBetween } from './transitions.ts';

/** What ends is told twice. */
const TWICE: ReadonlySet<Transition> = new Set(['up', 'recall']);

function tell(transition: Transition): void {
  const { bell, shake: shakes } = signalSettings.getState();
  const times = TWICE.has(transition) ? 2 : 1;
  if (bell) ring(times);
  if (shakes) shake(times);
}

/** Rings and shakes at transitions, as somebody wants it on this device. */
export function useSignals(state: ConveningState, serverNow: () => number): void {
  const { bell } = useStore(signalSettings);
  const before = useRef(state);
  useEffect(() => {
    const transition = transitionBetween(before.current, state);
    before.current = state;
    if (transition !== undefined) tell(transition);
  }, [state]);
  useEffect(() => {
    const inMs = lastMinuteIn(state, serverNow());
    if (inMs === undefined) return;
    const timer = setTimeout(() => tell('last-minute'), inMs);
    return () => clearTimeout(timer);
  }, [state, serverNow]);
  useEffect(() => {
    if (!bell) return;
    // After a reload the first press allows it anew.
    document.addEventListener('pointerdown', wakeBell);
    document.addEventListener('keydown', wakeBell);
    return () => {
      document.removeEventListener('pointerdown', wakeBell);
      document.removeEventListener('keydown', wakeBell);
    };
  }, [bell]);
}
