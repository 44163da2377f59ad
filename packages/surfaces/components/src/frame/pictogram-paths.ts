// By name for an element that draws only these, and so carries no others.
export const GLOBE = 'M12 3a9 9 0 1 0 .01 0zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18z';
export const PHONE = 'M5 3h4l1.5 5-2.2 1.4a12 12 0 0 0 6.3 6.3L16 13.5l5 1.5v4c0 1-1 2-2 2C10.5 21 3 13.5 3 5c0-1 1-2 2-2z';
export const PIN = 'M12 21c4.5-5 7-8.3 7-11.5a7 7 0 0 0-14 0C5 12.7 7.5 16 12 21zM12 7a2.5 2.5 0 1 0 .01 0z';
export const ASK = 'M8.5 8.5a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.3-1.5 2.8M12 18.5v.1';
export const DANGER = 'M12 4 2.8 20h18.4zM12 10v4.5M12 17v.1';

/** Our own drawings, one stroke path each on a field of 24 by 24. Cities name them in `pictogram`. */
export const PICTOGRAMS = Object.entries({
  bed: 'M3 19V6M3 16h18v3M21 16v-2a3 3 0 0 0-3-3h-7v5M7 9a2 2 0 1 0 .01 0z',
  food: 'M4 12h16a8 8 0 0 1-16 0zM8 21h8M9 3c-1.5 2 1.5 3 0 5M14 3c-1.5 2 1.5 3 0 5',
  doctor: 'M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM12 8v8M8 12h8',
  danger: DANGER,
  papers: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  speech: 'M3 4h12v9H9l-3.5 3V13H3zM18 9h3v8h-1.5v3L16 17h-4',
  wifi: 'M2.5 9.5a14 14 0 0 1 19 0M5.8 13a9 9 0 0 1 12.4 0M9 16.4a4.4 4.4 0 0 1 6 0M12 19.6v.1',
  child: 'M12 3a2.5 2.5 0 1 0 .01 0zM6.5 11c2.5 1.7 8.5 1.7 11 0M12 11v5M8.5 21l1.5-5h4l1.5 5',
  globe: GLOBE,
  phone: PHONE,
  pin: PIN,
  search: 'M10.5 4a6.5 6.5 0 1 0 .01 0zM15.3 15.3 21 21',
  yes: 'M4.5 12.5l5 5L19.5 7',
  no: 'M6 6l12 12M18 6 6 18',
  ask: ASK,
  back: 'M20 12H4M10 6l-6 6 6 6',
});
