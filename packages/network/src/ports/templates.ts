import type { Id } from '@throughline/protocol';
import type { Template } from '../records.ts';
import type { Changed } from './changed.ts';

/** The templates that networks wrote for themselves; the built-in ones are nowhere stored. */
export interface Templates {
  /** Refuses a second one of a network in the place of one built-in template. */
  addTemplate(template: Template): Promise<void>;
  /** The oldest first. */
  templates(networkId: Id): Promise<readonly Template[]>;
  template(templateId: Id): Promise<Template | undefined>;
  changeTemplate(
    templateId: Id,
    version: number,
    change: Partial<Pick<Template, 'name' | 'about' | 'areas' | 'notes'>>,
  ): Promise<Changed>;
  /** Boards that were made from it stay as they are. */
  deleteTemplate(templateId: Id): Promise<void>;
}
