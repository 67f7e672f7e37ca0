import type { Language, PaperFormat, TakenPart } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { failureTextKey } from '../http/answer.ts';
import { fetchFile } from './fetch-file.ts';
import { pngOf } from './png-of.ts';
import { saveFile } from './save-file.ts';
import { addressOf, type Format, type Subject } from './subject.ts';

export interface Choice {
  readonly part: TakenPart;
  readonly format: Format;
  readonly language: Language;
  readonly size: PaperFormat;
  readonly names: boolean;
}

export type Taking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly share: number }
  | { readonly kind: 'done'; readonly name: string }
  /** `why` is a key of the shell's texts; undefined where the server could not make it. */
  | { readonly kind: 'failed'; readonly why: ReturnType<typeof failureTextKey> | undefined };

/** Has a file made and hands it to the browser. Whoever closes the dialog wants it no more. */
export function useTaking(subject: Subject): { state: Taking; take: (choice: Choice) => void } {
  const [state, setState] = useState<Taking>({ kind: 'idle' });
  const ending = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    ending.current = own;
    return () => own.abort();
  }, []);

  async function takeNow({ part, format, language, size, names }: Choice): Promise<void> {
    const { signal } = ending.current;
    setState({ kind: 'making', share: 0 });
    const isBoard = subject.kind === 'board';
    const query = {
      language,
      size,
      what: isBoard ? part : undefined,
      as: subject.kind === 'blank' ? undefined : format === 'png' ? 'svg' : format,
      names: names ? 'yes' : undefined,
      version: isBoard ? subject.version?.toString() : undefined,
      template: subject.kind === 'blank' ? subject.template : undefined,
    };
    const onProgress = (share: number) => setState({ kind: 'making', share });
    const answer = await fetchFile(addressOf(subject), query, onProgress, signal);
    if (signal.aborted) return;
    if (answer.kind !== 'ok') {
      const why = answer.kind === 'failed' ? undefined : failureTextKey(answer);
      return setState({ kind: 'failed', why });
    }
    const isPng = format === 'png';
    const file = isPng ? await pngOf(answer.value.blob) : answer.value.blob;
    if (signal.aborted) return;
    if (file === undefined) return setState({ kind: 'failed', why: undefined });
    const name = isPng ? answer.value.name.replace(/svg$/, 'png') : answer.value.name;
    saveFile(file, name);
    setState({ kind: 'done', name });
  }

  return { state, take: (choice) => void takeNow(choice) };
}
