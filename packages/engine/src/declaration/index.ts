export * from './disclosure/index.ts';
export {
  type DegreeSummary,
  lookUp,
  parseRegister,
  REGISTER_DEGREES,
  type RegisterDegree,
  type RegisterQuery,
  type RegisterRow,
  summariseRegister,
} from './register/register.ts';
export * from './room/index.ts';
export * from './statement/index.ts';
export { type DeclarationOnTheDay, supportedOnTheDay } from './supported-on-the-day.ts';
