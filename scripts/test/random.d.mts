/** Numbers from 0 to 1 that are the same in every run; see `random.mjs`. */
export function random(seed: number): () => number;
