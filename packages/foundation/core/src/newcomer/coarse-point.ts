/** A point rounded to two decimals of a degree, about a kilometre: what a `Newcomer` may hold of a place. */
export function coarsePoint(point: { readonly lat: number; readonly lon: number }): { lat: number; lon: number } {
  return { lat: round(point.lat), lon: round(point.lon) };
}

function round(degrees: number): number {
  // Plus zero, so that -0 does not tell a hemisphere.
  return Math.round(degrees * 100) / 100 + 0;
}
