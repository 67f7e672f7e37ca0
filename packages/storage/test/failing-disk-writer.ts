import { writeSync } from 'node:fs';
import { NotSaved, openStorage } from '../src/index.ts';
import { largeBytesOf } from './documents.ts';

/** Appends large entries to one document, tries each again until it is stored, and tells how it went. */
const [dataDir = '', documentId = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const storage = await openStorage({
  dataDir,
  onCommitterState: (working) => say(`working ${working}`),
});
for (let seq = 2; ; ) {
  const bytes = largeBytesOf(documentId, seq);
  const entry = { seq, author: 'key-ana', bytes, claims: [] };
  try {
    await storage.updateLog.append(documentId, 1, [entry]);
    say(`stored ${seq}`);
    seq++;
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    const last = (await storage.updateLog.load(documentId))?.updates.at(-1)?.seq;
    say(`rejected ${error.code}, ${last === seq - 1 ? 'absent' : 'present'}`);
  }
}
