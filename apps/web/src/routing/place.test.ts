import { afterEach, describe, expect, test } from 'vitest';
import { matchPath } from './match-path.ts';
import { currentPlace, goTo, watchPlace } from './place.ts';

describe('matchPath', () => {
  test('gives the named parts, decoded', () => {
    expect(matchPath('/j/:key', '/j/BCD%20FGH')).toEqual({ key: 'BCD FGH' });
    expect(matchPath('/', '/')).toEqual({});
  });

  test('ignores a slash at the end', () => {
    expect(matchPath('/board/:boardId', '/board/b001/')).toEqual({ boardId: 'b001' });
  });

  test('refuses another address, more parts, fewer parts, and parts that cannot be decoded', () => {
    for (const path of ['/', '/j', '/j/a/b', '/k/a', '/j/%E0%A4%A']) {
      expect(matchPath('/j/:key', path), path).toBeUndefined();
    }
  });
});

describe('the place', () => {
  let stop = () => {};
  afterEach(() => stop());

  test('changes with each move, carries what was handed on, and tells who watches', () => {
    let told = 0;
    stop = watchPlace(() => {
      told += 1;
    });
    goTo('/board/b001?x=1', { state: { firstNote: true } });
    expect(currentPlace()).toMatchObject({
      pathname: '/board/b001',
      search: '?x=1',
      state: { firstNote: true },
    });
    expect(told).toBe(1);
    goTo('/', { replace: true });
    expect(currentPlace()).toMatchObject({ pathname: '/', state: null });
  });

  test('is the same object until it changes', () => {
    expect(currentPlace()).toBe(currentPlace());
  });

  test('follows the browser back', () => {
    stop = watchPlace(() => {});
    goTo('/one');
    goTo('/two');
    history.replaceState(null, '', '/one');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(currentPlace().pathname).toBe('/one');
  });
});
