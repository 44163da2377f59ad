import { tagParts } from './canonical-tag.js';

const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** Writing direction of a tag's script; left to right where the tag cannot be read. */
export function direction(tag: string): 'ltr' | 'rtl' {
  const script = tagParts(tag)?.script;
  return script !== undefined && RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr';
}
