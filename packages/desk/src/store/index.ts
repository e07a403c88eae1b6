export type { AuditReport } from './audit.ts';
export { CaseStore, type StoredCase, type Written } from './case-store.ts';
export { sha256Of, yamlOf } from './case-text.ts';
export { isDatabaseAddress, openStore } from './open-store.ts';
export { revisedText } from './revised-text.ts';
