// What a rule of the import report means to the person who would have gone there.

const KINDS = [
  // It is shut when they come, or was years ago.
  ['door', /^(?:hours-(?!overnight|none|other-time-zone)|assured-|never-assured|marked-inactive|duplicate-id|columns-shifted|expired)/],
  // They stand in front of another door.
  ['place', /^(?:coordinates-(?!missing|outside)|address-)/],
  // Somebody could be found who must not be.
  ['harm', /^(?:marked-|privacy-|survivors-|shelter-|person-|contact-person)/],
  // There is no number, address or language to ask in.
  ['reach', /^(?:phone-|email-|url-|unreachable|language-|missing-name|placeholder-left|template-residue)/],
];

/** 'door', 'place', 'harm' or 'reach' where it would have misled; else 'mended' for a note and 'other' for the rest. */
export function kindOf(rule, severity) {
  const kind = KINDS.find(([, pattern]) => pattern.test(rule))?.[0];
  return kind ?? (severity.toLowerCase() === 'note' ? 'mended' : 'other');
}

/** Whether somebody who trusted the row would have stood before a closed door, or before the wrong one. */
export function opensNoDoor(rule) {
  return ['door', 'place'].includes(kindOf(rule, 'severe'));
}
