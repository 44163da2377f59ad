import type { Point } from '../directory.js';

/*
 * The map, cut into four again and again. A cell is named by a digit for each cut, so its name begins with the name of the
 * cell around it, and names in order of their letters are a walk over the map.
 */

/** Cells are cut no further: at the equator one is then 611 meters wide and 306 meters high. */
export const DEEPEST = 16;

/** The cell of a point after so many cuts. */
export function cellAt({ lat, lon }: Point, cuts = DEEPEST): string {
  let x = (lon + 180) / 360;
  let y = (lat + 90) / 180;
  let name = '';
  for (let cut = 0; cut < cuts; cut++) {
    const east = x >= 0.5;
    const north = y >= 0.5;
    name += String(+east + 2 * +north);
    x = x * 2 - +east;
    y = y * 2 - +north;
  }
  return name;
}

/**
 * Points whose cells, as large as the one of `point` after so many cuts, are looked at from there: first the cell itself and the
 * three that touch its nearest corner, then all up to two cells away. The same for everybody at that place, whatever they look for.
 */
export function pointsAround({ lat, lon }: Point, cuts: number): readonly (readonly Point[])[] {
  const width = 360 / 2 ** cuts;
  const height = 180 / 2 ** cuts;
  const at = (columns: number, rows: number): Point => ({
    lat: Math.min(90, Math.max(-90, lat + rows * height)),
    lon: ((((lon + columns * width + 180) % 360) + 360) % 360) - 180,
  });
  const nearer = (degrees: number, size: number) => ((degrees / size) % 1 < 0.5 ? -0.5 : 0.5);
  const column = nearer(lon + 180, width);
  const row = nearer(lat + 90, height);
  const steps = [-2, -1, 0, 1, 2];
  return [[at(0, 0), at(column, 0), at(0, row), at(column, row)], steps.flatMap((columns) => steps.map((rows) => at(columns, rows)))];
}
