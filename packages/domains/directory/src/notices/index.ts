import { dayOf, instantOf } from '@newcomer/core/civil-time';
import { canonicalTag } from '@newcomer/core/languages';
import type { CityNotice } from './notice.js';
import { problemText, type NoticeProblem } from './notice-problem.js';
import { readNoticesWith, type NoticePlace } from './read-notices.js';

export { SEVERITIES, type CityNotice, type Notice, type Severity } from './notice.js';
export type { NoticePlace } from './read-notices.js';

/** What can be shown of `notices.json`, and a sentence for each thing that was left out. */
export function readNotices(
  json: unknown,
  place: NoticePlace,
): { readonly notices: readonly CityNotice[]; readonly problems: readonly string[] } {
  const { notices, problems } = readNoticesWith({ canonicalTag, dayOf, instantOf }, json, place);
  const links = notices.flatMap(({ id, phone, url }): NoticeProblem[] => [
    ...(phone && !/^tel:\+?\d{2,}$/.test(phone.href) ? [{ notice: id, reason: 'phone' as const, value: phone.text }] : []),
    ...(url !== undefined && !/^https:\/\/\S+$/i.test(url) ? [{ notice: id, reason: 'url' as const, value: url }] : []),
  ]);
  return { notices, problems: [...problems, ...links].map(problemText) };
}
