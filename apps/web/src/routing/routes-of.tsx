import type { ComponentType } from 'react';
import { matchPath } from './match-path.ts';
import { ParamsContext, useLocation } from './use-place.ts';

/** An address pattern, and the screen that it shows. */
export interface RouteEntry {
  path: string;
  Screen: ComponentType;
}

/**
 * Shows the screen of the first pattern that fits the address. Our own, and small on purpose: a
 * router package would cost a tenth of what the join page may weigh, for eight flat addresses.
 */
export function RoutesOf({
  routes,
  NotFound,
}: {
  routes: readonly RouteEntry[];
  NotFound: ComponentType;
}) {
  const { pathname } = useLocation();
  for (const { path, Screen } of routes) {
    const params = matchPath(path, pathname);
    if (params === undefined) continue;
    return (
      <ParamsContext value={params}>
        <Screen />
      </ParamsContext>
    );
  }
  return <NotFound />;
}
