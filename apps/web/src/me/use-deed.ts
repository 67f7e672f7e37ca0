import { useState } from 'react';
import type { Answer, Failure } from '../http/answer.ts';

/** One thing that a person asks for by a press: whether it is on its way, and why it came to nothing. */
export function useDeed() {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async <Value>(
    ask: () => Promise<Answer<Value>>,
    onDone: (value: Value) => void,
  ): Promise<void> => {
    setWorking(true);
    setFailure(undefined);
    const answer = await ask();
    setWorking(false);
    if (answer.kind === 'ok') onDone(answer.value);
    else setFailure(answer);
  };
  return { working, failure, run };
}
