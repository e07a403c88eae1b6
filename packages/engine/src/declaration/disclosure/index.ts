export { type Leak, leaksOf } from './leak-test.ts';
export {
  type AssessVersion,
  type DisclosurePlan,
  type Move,
  planDisclosure,
  type VersionFigures,
} from './plan-disclosure.ts';
