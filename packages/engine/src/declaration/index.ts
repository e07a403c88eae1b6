export { type DeclarationOnTheDay, supportedOnTheDay } from './supported-on-the-day.ts';
