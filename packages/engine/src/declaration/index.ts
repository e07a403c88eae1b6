export * from './statement/index.ts';
export { type DeclarationOnTheDay, supportedOnTheDay } from './supported-on-the-day.ts';
