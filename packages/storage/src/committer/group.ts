import { type NotSaved, StoreRefused } from './not-saved.ts';
import type { Bindings, Unit, UnitFault, UnitFaults } from './unit.ts';

/** A unit that was submitted, and who waits for it. */
export interface Waiting {
  readonly unit: Unit;
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Units that go to the disk in one transaction. */
export interface Group {
  readonly run: string;
  readonly number: number;
  readonly members: readonly Waiting[];
}

/** Tells each member of a committed group what became of its unit. */
export function settleGroup(group: Group, faults: UnitFaults): void {
  const faultOf = new Map(faults);
  group.members.forEach((member, index) => {
    const fault = faultOf.get(index);
    if (fault) member.reject(asError(fault));
    else member.resolve();
  });
}

/** Tells every member that nothing was stored. */
export function rejectAll(members: readonly Waiting[], error: NotSaved): void {
  for (const member of members) member.reject(error);
}

function asError(fault: UnitFault): StoreRefused {
  switch (fault.type) {
    case 'refused':
      return new StoreRefused(fault.refusal);
    case 'failed':
      return new StoreRefused(fault.code, fault.message);
  }
}

/** Arrays from this size on are handed to the writer; smaller ones are cheaper to copy. */
const HAND_OVER_FROM_BYTES = 16_384;

/** The large arrays in a group's values, for postMessage to hand over. */
export function largeBuffers({ members }: Group): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { unit } of members) {
    for (const { each } of unit) {
      for (const bindings of each) addLarge(buffers, bindings);
    }
  }
  return [...buffers];
}

function addLarge(buffers: Set<ArrayBuffer>, bindings: Bindings): void {
  for (const value of Object.values(bindings)) {
    if (value instanceof Uint8Array && value.byteLength >= HAND_OVER_FROM_BYTES) {
      buffers.add(value.buffer as ArrayBuffer);
    }
  }
}
