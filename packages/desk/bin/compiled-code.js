import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps what V8 compiles in Node's folder for that, from one run to the next, and has exact inference compiled whole
 * before anything is asked of it, not function by function on the way to the first answer (decision 47).
 * Where nothing can be kept, every run compiles anew.
 */
export async function keepCompiledCode() {
  module.enableCompileCache();
  setFlagsFromString('--no-lazy');
  await import('@respondeat/engine/exact-inference');
  setFlagsFromString('--lazy');
}
