import { Carried, CarryForm, CarryPreview, CarryQuery } from './carry-forward.ts';
import type { Resource } from './resource.ts';
import { ThenNow } from './then-now.ts';

/** What a convening has from the one before it; a part of RESOURCES. */
export const CONVENING_RESOURCES = {
  'convening.see-carry': {
    method: 'GET',
    path: '/convenings/:id/carry',
    query: CarryQuery,
    response: CarryPreview,
  },
  'convening.carry': {
    method: 'POST',
    path: '/convenings/:id/carry',
    request: CarryForm,
    response: Carried,
    status: 201,
  },
  'convening.then-now': {
    method: 'GET',
    path: '/convenings/:id/then-now',
    response: ThenNow,
  },
} as const satisfies Readonly<Record<string, Resource>>;
