/**
 * How good the first ten results are, 0 to 1: normalized discounted cumulative gain with two grades, relevant and not.
 *
 * @param {readonly string[]} found ids, the best first
 * @param {ReadonlySet<string>} relevant
 */
export function ndcg(found, relevant, count = 10) {
  const gain = (at) => 1 / Math.log2(at + 2);
  let sum = 0;
  found.slice(0, count).forEach((id, at) => (sum += relevant.has(id) ? gain(at) : 0));
  let best = 0;
  for (let at = 0; at < Math.min(count, relevant.size); at += 1) best += gain(at);
  return sum / best;
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
