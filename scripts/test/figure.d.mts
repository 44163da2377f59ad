/** One figure beside what it should be, printed and kept for the page of what was measured; see `figure.mjs`. */
export function figure(group: string, what: string, value: number | string, unit?: string, target?: number): void;
