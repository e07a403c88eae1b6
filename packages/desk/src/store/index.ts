export type { AuditReport, Tampering } from './audit.ts';
export type { Capture, KeptCapture } from './captures.ts';
export { CaseStore, type CaseSummary, type StoredCase, type Written } from './case-store.ts';
export { type CaseText, sha256Of, yamlOf } from './case-text.ts';
export type { HistoryEntry } from './history-entry.ts';
export { openStore } from './open-store.ts';
export type { Hit } from './search.ts';
