import { cellAt, DEEPEST } from '../bundle-format/cells.js';
import type { DirectoryEntry } from '../directory.js';
import { isPlaceless } from './selection.js';

/** Services that are near each other, by the cell of the map that holds them. */
export interface Area {
  readonly cell: string;
  readonly entries: readonly DirectoryEntry[];
}

/**
 * Parts entries by where they are: a cell that holds more than `most` is cut into four. A cell depends on nothing but what it
 * holds, so a change leaves all others as they are. Entries without a point come last, `most` in a cell that begins with "n".
 */
export function areasOf(entries: readonly DirectoryEntry[], most: number): Area[] {
  const placed = entries
    .filter((entry) => !isPlaceless(entry))
    .map((entry) => ({ entry, cell: cellAt(entry.point!) }))
    .sort((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0));
  const areas: Area[] = [];
  const cut = (from: number, to: number, cuts: number): void => {
    if (from === to) return;
    if (to - from <= most || cuts === DEEPEST) {
      areas.push({ cell: placed[from]!.cell.slice(0, cuts), entries: placed.slice(from, to).map(({ entry }) => entry) });
      return;
    }
    let start = from;
    for (const digit of '0123') {
      let end = start;
      while (end < to && placed[end]!.cell[cuts] === digit) end++;
      cut(start, end, cuts + 1);
      start = end;
    }
  };
  cut(0, placed.length, 0);
  const placeless = entries.filter(isPlaceless);
  for (let n = 0; n * most < placeless.length; n++)
    areas.push({ cell: `n${String(n).padStart(6, '0')}`, entries: placeless.slice(n * most, (n + 1) * most) });
  return areas;
}
