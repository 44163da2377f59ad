/**
 * A code of the 211 LA/AIRS taxonomy, or the beginning of one as far as one of its levels:
 * "B", "BH", "BH-1800", "BH-1800.8500", "BH-1800.1500-100", "RP-1400.8000-020.80".
 */
export const AIRS_CODE = /^[A-Z]{1,2}(?:-\d{4}(?:\.\d{4}(?:-\d{3}(?:\.\d{2})?)?)?)?$/;
