export { type BusUnderTest, busContract } from './bus-contract.ts';
export { MemoryBus, MemoryHub } from './memory-hub.ts';
