import fc from 'fast-check';

/**
 * Ends each property after half a second and takes it as held if it held until then. Under mutation
 * every property runs once for each change of the code, and a change that half a second of random
 * input does not meet is hardly met by more.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 500 });
