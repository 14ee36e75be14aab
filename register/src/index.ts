export type { BrokenLink, ChainHead, Verification } from './chain/verify.js';
export { verify } from './chain/verify.js';
export type { ConsentRecord, NoticeText, StoredRecord } from './records/record.js';
export { type Caller, createRegister, type Register, type RegisterOptions } from './register.js';
export { purge } from './retention/purge.js';
export { plainSite, type Site } from './sites/site.js';
export { Sites } from './sites/sites.js';
export { openStore } from './store/open.js';
export { type Receipt, type Store, StoreUnavailable } from './store/store.js';
