export type { ConsentRecord, NoticeText, StoredRecord } from './records/record.js';
export { createRegister, type Register, type RegisterOptions } from './register.js';
export { openStore } from './store/open.js';
export { type Receipt, type Store, StoreUnavailable } from './store/store.js';
