export { parseBif } from './bif.ts';
export { type Evidence, parseJsonEvidence, parseUaiEvidence } from './evidence-files.ts';
export { inferNetwork, type NetworkPosterior } from './infer-network.ts';
export { parseUai } from './uai.ts';
