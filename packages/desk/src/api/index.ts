export { startServer } from './start-server.ts';
export { isName } from './who.ts';
