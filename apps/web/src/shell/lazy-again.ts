import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { browserAfter } from '../clock/after.ts';

const AGAIN_MS = 2_000;

/**
 * A part of a page that comes after it. What cannot be had just now, on a network that comes and goes, is asked for
 * again, and the page does without it until then.
 */
export function lazyAgain<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const ask = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await fetch() };
    } catch {
      await new Promise<void>((resolve) => browserAfter(AGAIN_MS, resolve));
      return ask();
    }
  };
  return lazy(ask);
}
