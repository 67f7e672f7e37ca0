import { createStore } from 'zustand/vanilla';

/** How somebody wants to be told of a transition, on this device. */
export interface SignalSettings {
  readonly bell: boolean;
  readonly shake: boolean;
}

const STORAGE_KEY = 'throughline.signals';

/** A bell is off until somebody asks for it: a room has others in it. Who wants less motion is not shaken either. */
const firstSettings = (): SignalSettings => ({
  bell: false,
  shake: canShake() && !matchMedia('(prefers-reduced-motion: reduce)').matches,
});

export const canShake = (): boolean => 'vibrate' in navigator;

export const signalSettings = createStore<SignalSettings>(() => ({
  ...firstSettings(),
  ...kept(),
}));

export function setSignal(change: Partial<SignalSettings>): void {
  signalSettings.setState(change);
  const { bell, shake } = signalSettings.getState();
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ bell, shake }));
  } catch {
    // It holds for as long as the page lives.
  }
}

function kept(): Partial<SignalSettings> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (typeof found !== 'object' || found === null) return {};
    const { bell, shake } = found as Readonly<Record<string, unknown>>;
    return {
      ...(typeof bell === 'boolean' ? { bell } : {}),
      ...(typeof shake === 'boolean' ? { shake } : {}),
    };
  } catch {
    return {};
  }
}
