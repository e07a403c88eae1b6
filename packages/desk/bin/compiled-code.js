import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Keeps what V8 compiles in Node's folder for that, from one run to the next. Where nothing can be kept, every run compiles anew. */
export function keepCompiledCode() {
  module.enableCompileCache();
}

/**
 * Loads exact inference compiled whole before anything is asked of it, not function by function on the way to the first
 * answer (decision 47).
 */
export async function compileInferenceWhole() {
  setFlagsFromString('--no-lazy');
  await import('@respondeat/engine/exact-inference');
  setFlagsFromString('--lazy');
}
