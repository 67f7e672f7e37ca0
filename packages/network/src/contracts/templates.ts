import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../index.ts';
import type { Template } from '../records.ts';
import type { OpenDirectory } from './directory.ts';
import { newNetwork } from './fixtures.ts';

const twice = (text: string) => ({ en: text, es: `«${text}»` });

const newTemplate = (id: string, over: Partial<Template> = {}): Template => ({
  id,
  networkId: 'autumn-network',
  kind: 'empathy-map',
  replaces: null,
  name: twice('Ours'),
  about: twice(''),
  areas: [{ id: 'who', title: twice('Who'), prompt: twice('Whose day?') }],
  notes: [{ area: 'who', text: 'A ninth grader', language: 'en' }],
  createdAt: 1_790_000_000_000,
  version: 0,
  ...over,
});

export function templatesContract(open: () => Promise<OpenDirectory>): void {
  describe('templates', () => {
    let store: OpenDirectory;
    let directory: Directory;
    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(newNetwork());
    });
    afterEach(() => store.close());

    it('are given back as they were written, the oldest first', async () => {
      const second = newTemplate('template-2', { createdAt: 1_790_000_000_001 });
      const first = newTemplate('template-1', { replaces: 'built-in-1' });
      await directory.addTemplate(second);
      await directory.addTemplate(first);
      expect(await directory.templates('autumn-network')).toEqual([first, second]);
      expect(await directory.template('template-1')).toEqual(first);
      expect(await directory.template('template-none')).toBeUndefined();
      expect(await directory.templates('winter-network')).toEqual([]);
    });

    it('N-19 are changed only at the version that the change was made to', async () => {
      await directory.addTemplate(newTemplate('template-1'));
      const change = { name: twice('Other'), notes: [] };
      expect(await directory.changeTemplate('template-1', 0, change)).toBe('changed');
      expect(await directory.changeTemplate('template-1', 0, { areas: [] })).toBe('stale');
      expect(await directory.changeTemplate('template-none', 0, change)).toBe('unknown');
      const changed = { ...newTemplate('template-1'), ...change, version: 1 };
      expect(await directory.template('template-1')).toEqual(changed);
    });

    it('NK-5 replace a built-in one once in a network', async () => {
      const replaces = 'built-in-1';
      await directory.addTemplate(newTemplate('template-1', { replaces }));
      const again = newTemplate('template-2', { replaces });
      await expect(directory.addTemplate(again)).rejects.toThrow();
      await directory.deleteTemplate('template-1');
      await directory.addTemplate(again);
    });

    it('go when they are deleted, and with their network', async () => {
      await directory.addTemplate(newTemplate('template-1'));
      await directory.addTemplate(newTemplate('template-2'));
      await directory.deleteTemplate('template-1');
      expect(await directory.template('template-1')).toBeUndefined();
      await directory.deleteNetwork('autumn-network');
      expect(await directory.template('template-2')).toBeUndefined();
      await expect(directory.addTemplate(newTemplate('template-3'))).rejects.toThrow();
    });
  });
}
