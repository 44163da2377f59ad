import { safeUrl } from '@newcomer/core/urls';
import type { FieldSpec } from '../tables/field-kinds.js';
import { isDateTime, isEmail, isUri, isUuid } from '../text/formats.js';
import { mendValue, readInstant } from './mend-value.js';

/** A value that the strict schema takes, or `undefined` where none can be made of it safely. */
export function repairField(spec: FieldSpec | undefined, value: unknown): unknown {
  const { value: mended } = mendValue(spec, value);
  if (mended === undefined || !spec) return mended;
  if (spec.kind === 'number') return typeof mended === 'number' ? mended : undefined;
  if (typeof mended !== 'string') return undefined;
  switch (spec.kind) {
    case 'uri':
      return isUri(mended) ? mended : repairedUri(mended);
    case 'email':
      return isEmail(mended) ? mended : repairedEmail(mended);
    case 'instant':
      return isDateTime(mended) ? mended : readInstant(mended);
    case 'choice':
      return spec.choices?.includes(mended) ? mended : undefined;
    case 'id':
    case 'reference':
      return isUuid(mended) ? mended : undefined;
    default:
      return mended;
  }
}

/** "www.example.org" is meant as a web address; what must be escaped in one is. */
function repairedUri(text: string): string | undefined {
  const url = safeUrl(text);
  return url !== undefined && isUri(url) ? url : undefined;
}

function repairedEmail(text: string): string | undefined {
  const plain = text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim();
  return isEmail(plain) ? plain : undefined;
}
