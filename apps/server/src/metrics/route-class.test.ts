import { RESOURCES } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { routeClass } from './route-class.ts';

const ID = '0192f0c1-2345-7abc-8def-0123456789ab';

it('OP-3 every resource of the API has a class of its own, and no address comes through', () => {
  const classes = Object.values(RESOURCES).map(({ path }) =>
    routeClass(`/api${path.replaceAll(/:\w+/g, ID)}`),
  );
  expect(classes.filter((word) => word === 'api')).toEqual([]);
  expect(classes.filter((word) => word.includes(ID))).toEqual([]);
});

it('OP-3 what is no resource is one of a few words, whatever somebody asks for', () => {
  expect(routeClass('/api/K7QX2MN')).toBe('api');
  expect(routeClass('/api')).toBe('api');
  expect(routeClass('/j/secret')).toBe('web');
  expect(routeClass('/apiary')).toBe('web');
  expect(routeClass('/reminders/secret')).toBe('reminders');
  expect(routeClass('/readyz')).toBe('probe');
});
