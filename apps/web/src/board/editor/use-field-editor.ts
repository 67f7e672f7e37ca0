import { fragmentText } from '@throughline/board';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { fieldOf } from '../screen-store.ts';
import { stopWriting, writeNext } from '../writing.ts';
import styles from './editor.module.css';
import { type CaretPlace, mountFieldEditor } from './field-editor.ts';
import type { FieldKeys } from './field-keys.ts';
import { showField } from './show-field.ts';
import type { Refused } from './text-limit.ts';

export interface FieldLeft {
  /** Whether there were words when the editor came. */
  readonly hadText: boolean;
  /** A draft's words that became no note. */
  readonly unheld: string;
}

export interface FieldProps {
  /** The text to write in; null for a draft. Another one mounts another editor. */
  readonly fragment: Y.XmlFragment | null;
  /** Makes the draft's note; asked again at the next letter when it gives null. */
  readonly create?: (text: string) => Y.XmlFragment | null;
  /** What a draft says already. */
  readonly draft?: string;
  /** `as-left`: where it was in the field that this one takes the place of. */
  readonly caret: CaretPlace | 'as-left';
  readonly label: string;
  readonly placeholder: string;
  readonly lang: string;
  readonly limit: number;
  /** Called once the editor is off the page. */
  readonly onLeft?: (left: FieldLeft) => void;
}

export interface FieldState {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly length: number;
  /** The last thing that was too long for the field, until there is room again. */
  readonly refused: Refused | undefined;
}

/** Keeps an editor mounted on the host element, gives it the keyboard and tells the others where this person is. */
export function useFieldEditor(props: FieldProps): FieldState {
  const tools = useBoardTools();
  const { fragment } = props;
  const host = useRef<HTMLDivElement>(null);
  // What the words around the text say may change (another language); the editor stays.
  const latest = useRef(props);
  latest.current = props;
  const [length, setLength] = useState(0);
  const [refused, setRefused] = useState<FieldState['refused']>();

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const { awareness } = tools.connection;
    const { caret, limit, draft } = latest.current;
    const hadText = fragment !== null && fragmentText(fragment).trim() !== '';
    const editor = mountFieldEditor({
      element,
      fragment,
      ...(draft !== undefined && { draft }),
      create: (text) => latest.current.create?.(text) ?? null,
      awareness,
      attributes: attributesOf(latest.current),
      limit,
      caret: caret === 'as-left' ? tools.screen.getState().leftAt : caret,
      keys: keysOf(tools),
      onLength: (now) => {
        setLength(now);
        if (now < limit) setRefused(undefined);
      },
      onRefused: setRefused,
    });
    editor.focus();
    // ProseMirror takes the keyboard without moving the page; a new note may lie below the fold, or under the
    // keyboard of a phone that comes up now.
    const show = () => showField(element);
    show();
    addEventListener('resize', show);
    const tellWhere = () =>
      awareness.setLocalStateField('editing', fieldOf(tools.screen.getState().writing));
    tellWhere();
    const stop = tools.screen.subscribe(({ writing }, before) => {
      if (writing !== before.writing) tellWhere();
    });
    return () => {
      stop();
      removeEventListener('resize', show);
      const { caret: leftAt, unheld } = editor.leave();
      tools.screen.setState({ leftAt });
      tellWhere();
      latest.current.onLeft?.({ hadText, unheld });
    };
  }, [fragment, tools]);

  return { host, length, refused };
}

function attributesOf({ label, placeholder, lang }: FieldProps): Record<string, string> {
  return {
    class: styles.text ?? '',
    'aria-label': label,
    'aria-multiline': 'true',
    'aria-placeholder': placeholder,
    lang,
    autocapitalize: 'sentences',
    enterkeyhint: 'next',
    spellcheck: 'true',
  };
}

function keysOf(tools: BoardTools): FieldKeys {
  const { screen, changes } = tools;
  return {
    next: () => {
      const { writing } = screen.getState();
      if (writing !== null) writeNext(tools, writing);
    },
    done: () => stopWriting(tools, 'focus'),
    undo: () => void changes.undo.undo(),
    redo: () => void changes.undo.redo(),
  };
}
