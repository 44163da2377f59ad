import type { LocalizedText } from '@newcomer/core/localized-text';
import type { ConfigText } from '../city-config.js';
import type { FirstKit } from '../search/first-kit.js';
import { textVersions } from '../text-versions.js';
import { SEVERITIES, type CityNotice } from './notice.js';
import type { NoticeProblem } from './notice-problem.js';

const DAY = 24 * 60;

/** What reading needs of `@newcomer/core`; a finder lends what its first file has. */
export type NoticeTools = Pick<FirstKit, 'canonicalTag' | 'dayOf' | 'instantOf'>;

export interface NoticePlace {
  /** BCP 47 of text that names no language. */
  readonly language: string;
  /** IANA name. Without one nobody knows when a day begins there; that of UTC is taken. */
  readonly timeZone?: string | undefined;
}

/**
 * Reads `notices.json`, which a city may write by hand and upload at night: what is right in it is taken, what is not is left
 * out and named. Dates without a time hold from their first minute to their last in the place's own time.
 */
export function readNoticesWith(
  tools: NoticeTools,
  json: unknown,
  place: NoticePlace,
): { readonly notices: readonly CityNotice[]; readonly problems: readonly NoticeProblem[] } {
  const list = isObject(json) ? json.notices : undefined;
  if (!Array.isArray(list)) return { notices: [], problems: [{ notice: '', reason: 'list' }] };
  const problems: NoticeProblem[] = [];
  const notices: CityNotice[] = [];
  list.forEach((given: unknown, n) => {
    const own = isObject(given) ? given : {};
    const id = typeof own.id === 'string' && own.id ? own.id : `${n + 1}`;
    const complain = (reason: NoticeProblem['reason'], value?: unknown) => void problems.push({ notice: id, reason, value });
    const title = textOf(tools, own.title, place);
    const from = own.starts === undefined ? -Infinity : instantIn(tools, own.starts, 0, place);
    const to = instantIn(tools, own.ends, DAY, place);
    const services = names(own.services);
    const closes = own.closes === true;
    if (!title) {
      complain('title');
      return;
    }
    if (isNaN(to)) {
      complain('ends', own.ends);
      return;
    }
    if (isNaN(from)) {
      complain('starts', own.starts);
      return;
    }
    if (to <= from) {
      complain('order');
      return;
    }
    if (closes && !services[0]) {
      complain('closes');
      return;
    }
    const phone = typeof own.phone === 'string' ? own.phone.trim() : undefined;
    notices.push({
      id,
      severity: SEVERITIES.find((each) => each === own.severity) ?? 'info',
      from,
      to,
      title,
      text: textOf(tools, own.text, place),
      phone: phone ? { text: phone, href: `tel:${phone.replace(/[\s().-]/g, '')}` } : undefined,
      url: typeof own.url === 'string' ? own.url : undefined,
      needs: names(own.needs),
      services,
      closes,
    });
  });
  return { notices, problems };
}

/** The instant of "2026-07-14", with so many minutes added, or of "2026-07-14T20:00"; NaN where it is neither. */
function instantIn({ dayOf, instantOf }: NoticeTools, time: unknown, whole: number, { timeZone }: NoticePlace): number {
  const [, date = '', hours, minutes] = /^(.{10})(?:T(\d\d):([0-5]\d))?$/.exec(String(time)) ?? [];
  const clock = hours ? +hours * 60 + +minutes! : whole;
  const day = dayOf(date);
  return isNaN(day) || clock > DAY ? NaN : instantOf(day, clock, timeZone ?? 'UTC');
}

function textOf({ canonicalTag }: NoticeTools, given: unknown, { language }: NoticePlace): LocalizedText | undefined {
  const text = isObject(given) ? Object.fromEntries(Object.entries(given).filter(([, version]) => isText(version))) : given;
  return typeof text === 'string' || isObject(text) ? textVersions(text as ConfigText, language, canonicalTag) : undefined;
}

/** A text, or one with who wrote it. */
function isText(version: unknown): boolean {
  return typeof (isObject(version) ? version.text : version) === 'string';
}

function names(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null;
}
