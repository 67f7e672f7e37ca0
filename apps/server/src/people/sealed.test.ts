import { expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

it('opens with the secret and for the purpose that it was sealed with, and with nothing else', () => {
  const sealed = seal('secret', 'purpose', 'Señora Ana');
  expect(unseal('secret', 'purpose', sealed)).toBe('Señora Ana');
  expect(unseal('other', 'purpose', sealed)).toBeUndefined();
  expect(unseal('secret', 'another', sealed)).toBeUndefined();
  for (const length of [0, 11, 27, sealed.length - 1]) {
    expect(unseal('secret', 'purpose', sealed.slice(0, length))).toBeUndefined();
  }
  const changed = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte));
  expect(unseal('secret', 'purpose', changed)).toBeUndefined();
  expect(seal('secret', 'purpose', 'Señora Ana')).not.toEqual(sealed);
});
