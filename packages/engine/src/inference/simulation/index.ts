export type { CampaignTruth } from './drawn-truth.ts';
export { MOST_GROUPS } from './made-up-names.ts';
export {
  type SimulatedCampaign,
  type SimulationSettings,
  simulateCampaign,
} from './simulate-campaign.ts';
