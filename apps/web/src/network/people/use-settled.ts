import { useEffect, useState } from 'react';

/** How long nothing may be typed before it is asked for. */
const SETTLE_MS = 250;

/** A value that changes with every key, once it has come to rest. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
