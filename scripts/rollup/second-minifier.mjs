import { minify } from '@swc/core';

/**
 * What one minifier leaves, another finds: after terser, which alone shortens the names of private properties, swc takes 1 % off
 * the gzip of a file (docs/decisions/finder-size.md).
 */
export function secondMinifier() {
  return {
    name: 'second-minifier',
    async renderChunk(chunk) {
      const { code } = await minify(chunk, {
        module: true,
        // Nothing is moved into a loop: a function that is made at every turn costs time, and saves no bytes. And nothing unsafe:
        // with `keep_fargs: false` swc 1.16 takes an unused parameter out of the middle of a method, and leaves the calls.
        compress: { ecma: 2020, toplevel: true, inline: 0, sequences: 0, keep_fargs: true },
        mangle: { toplevel: true },
        format: { comments: false, ecma: 2020 },
      });
      return { code, map: null };
    },
  };
}
