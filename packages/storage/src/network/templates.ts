import type { Template, Templates } from '@throughline/network';
import { BoardKind, LocalizedText, StartingNote, TemplateArea } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { changeAtVersion, type Store } from './store.ts';

/** Templates in the database. A write that does not fit rejects with StoreRefused. */
export function templatesIn(store: Store): Templates {
  const { committer, reader } = store;
  const one = (id: string) => reader.selectFrom('template').selectAll().where('id', '=', id);

  return {
    addTemplate: (template) =>
      committer.submit([step(reader.insertInto('template').values(asRow(template)))]),

    async templates(networkId) {
      const rows = await reader
        .selectFrom('template')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(asTemplate);
    },

    async template(id) {
      const row = await one(id).executeTakeFirst();
      return row && asTemplate(row);
    },

    changeTemplate(id, version, { name, about, areas, notes }) {
      const update = reader
        .updateTable('template')
        .set({
          version: version + 1,
          name: name && JSON.stringify(name),
          about: about && JSON.stringify(about),
          areas: areas && JSON.stringify(areas),
          notes: notes && JSON.stringify(notes),
        })
        .where('id', '=', id)
        .where('version', '=', version);
      return changeAtVersion(store, update, async () => (await one(id).execute()).length > 0);
    },

    deleteTemplate: (id) =>
      committer.submit([step(reader.deleteFrom('template').where('id', '=', id))]),
  };
}

const asRow = (template: Template): Schema['template'] => ({
  id: template.id,
  network_id: template.networkId,
  kind: template.kind,
  replaces: template.replaces,
  name: JSON.stringify(template.name),
  about: JSON.stringify(template.about),
  areas: JSON.stringify(template.areas),
  notes: JSON.stringify(template.notes),
  created_at: template.createdAt,
  version: template.version,
});

const asTemplate = (row: Schema['template']): Template => ({
  id: row.id,
  networkId: row.network_id,
  kind: BoardKind.parse(row.kind),
  replaces: row.replaces,
  name: LocalizedText.parse(JSON.parse(row.name)),
  about: LocalizedText.parse(JSON.parse(row.about)),
  areas: (JSON.parse(row.areas) as unknown[]).map((area) => TemplateArea.parse(area)),
  notes: (JSON.parse(row.notes) as unknown[]).map((note) => StartingNote.parse(note)),
  createdAt: row.created_at,
  version: row.version,
});
