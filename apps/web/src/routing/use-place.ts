import { createContext, use, useSyncExternalStore } from 'react';
import type { PathParams } from './match-path.ts';
import { currentPlace, goTo, type MoveOptions, type Place, watchPlace } from './place.ts';

/** The named parts of the address that the present screen was chosen by. */
export const ParamsContext = createContext<PathParams>({});

/** The present address; the component follows its changes. */
export function useLocation(): Place {
  return useSyncExternalStore(watchPlace, currentPlace);
}

/** The named parts of the address, such as `key` of `/j/:key`. */
export function useParams(): PathParams {
  return use(ParamsContext);
}

/** How to go to another screen. */
export function useNavigate(): (to: string, options?: MoveOptions) => void {
  return goTo;
}
