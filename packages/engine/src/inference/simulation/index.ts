export type { CampaignTruth } from './drawn-truth.ts';
export { MOST_GROUPS } from './made-up-names.ts';
export { type SimulatedCampaign, simulateCampaign } from './simulate-campaign.ts';
export type { SimulationSettings } from './simulation-settings.ts';
