import { NewcomerError } from '@newcomer/core/errors';
import type { LicenseGuide } from './license-guide.js';

/** A pack is no guide, or names a paper that it does not have. Thrown to whoever made it, never because of an answer. */
export class LicenseGuideError extends NewcomerError {
  override name = 'LicenseGuideError';

  constructor(message: string) {
    super('livelihoods/bad-guide', message);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Looks, without a schema library, at what a plan relies on; `newcomer pack check` says all that is wrong.
 *
 * @throws {LicenseGuideError} `livelihoods/bad-guide`
 */
export function checkGuide(values: unknown): asserts values is LicenseGuide {
  if (!isRecord(values)) throw new LicenseGuideError('the pack has no values');
  for (const name of ['facts', 'documents', 'agencies', 'offices']) {
    if (!isRecord(values[name])) throw new LicenseGuideError(`values.${name} must be an object`);
  }
  const { steps, facts, start, documents } = values as unknown as LicenseGuide;
  if (!Array.isArray(steps) || steps.length === 0) throw new LicenseGuideError('values.steps must be a list with at least one step');
  if (!Object.prototype.hasOwnProperty.call(facts, start)) throw new LicenseGuideError('values.start must name a fact');
  for (const step of steps as LicenseGuide['steps']) {
    for (const item of step.documents ?? []) {
      const name = typeof item === 'string' ? item : item.document;
      if (!Object.prototype.hasOwnProperty.call(documents, name)) {
        throw new LicenseGuideError(`step "${step.id}" asks for the document "${name}", which the pack does not have`);
      }
    }
  }
}
