import type { AnyItem, OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { useBoardTools } from '../board-tools.ts';
import { TextSpot } from '../editor/text-spot.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { addItemId, startItem, typesUnder } from './item-actions.ts';
import styles from './item-card.module.css';
import { LabelledText } from './labelled-text.tsx';
import { LineHandle } from './line-handle.tsx';
import { ValueControl } from './value-control.tsx';

export interface ItemCardProps {
  readonly item: AnyItem;
  /** Its line of the outline, with what stands under it. */
  readonly node: OutlineNode;
  readonly items: ReadonlyMap<string, AnyItem>;
}

/** A thing with several fields of its own: its texts, its values, and the items under it. */
export function ItemCard({ item, node, items }: ItemCardProps) {
  const words = useKindTexts();
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const { kind, mayWrite } = tools;
  const [main = ''] = kind.items?.shapes.types[item.type]?.texts ?? [];
  const below = node.children.filter(({ what }) => what === 'item');
  return (
    <div className={styles.card} data-item={item.id} data-type={item.type}>
      <div className={styles.head}>
        <p className={styles.type}>{words(`items.${item.type}.name`)}</p>
        <p className={styles.role}>
          <RoleMark role={item.role} />
          {shell(`role.${item.role}`)}
        </p>
        {mayWrite ? <LineHandle id={item.id} what="item" /> : null}
      </div>
      <TextSpot
        look="box"
        field={item.id}
        content={item.texts[main]}
        label={words(`items.${item.type}.${main}`)}
        placeholder={words(`items.${item.type}.${main}`)}
      />
      {node.children
        .filter(({ what }) => what === 'field')
        .map((field) => (
          <LabelledText key={field.id} node={field} />
        ))}
      <div className={styles.values}>
        {(kind.forms?.[item.type] ?? []).map((slot) => (
          <ValueControl key={slot.name} item={item} slot={slot} />
        ))}
      </div>
      {below.length === 0 ? null : (
        <ul className={styles.below}>
          {below.map((child) => {
            const under = items.get(child.id);
            return under === undefined ? null : (
              <li key={child.id}>
                <ItemCard item={under} node={child} items={items} />
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite ? <AddUnder item={item} /> : null}
    </div>
  );
}

function AddUnder({ item }: { item: AnyItem }) {
  const words = useKindTexts();
  const tools = useBoardTools();
  return (
    <div className={styles.adds}>
      {typesUnder(tools, item.type).map((type) => (
        <Button
          key={type}
          look="quiet"
          id={addItemId(type, item.id)}
          onClick={() => startItem(tools, { type, parent: item.id, after: null })}
        >
          <PlusIcon /> {words(`items.${type}.add`)}
        </Button>
      ))}
    </div>
  );
}
