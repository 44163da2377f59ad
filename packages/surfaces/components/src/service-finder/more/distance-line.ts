import type { ServiceCard } from '@newcomer/directory';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, nothing } from './lent.js';
import type { More } from './more.js';

/** Countries whose signs count in miles. */
const MILES = /^(US|GB|LR|MM)$/;
/** Nobody is told to walk for longer, in minutes. */
const WALKABLE = 60;

/** How far it is as the crow flies, and the walk, which is longer; why nothing can be said where nothing can. */
export function distanceLine({ distanceMeters, pointAbsent }: ServiceCard, more: More): Drawn {
  const { localize, info, question } = more.model;
  if (distanceMeters === null) {
    return question.near && pointAbsent
      ? html`<span lang=${more.words.lang}>${more.term(pointAbsent === 'withheld' ? words.pointWithheld : words.noPoint)}</span>`
      : undefined;
  }
  const miles = MILES.test(info?.country ?? '');
  const long = miles || distanceMeters >= 950;
  const n = long ? decimal(distanceMeters / (miles ? 1609 : 1000), localize.lang) : Math.round(distanceMeters / 50) * 50;
  // Streets are about 1.3 times as long as the straight line; people walk some 75 m a minute.
  const minutes = Math.max(1, Math.round((distanceMeters * 1.3) / 75));
  return html`<span lang=${more.words.lang}
    >${more.term(miles ? words.miles : long ? words.kilometers : words.meters, { n })}${minutes > WALKABLE ? nothing : ` · ${more.term(words.walk, {}, minutes)}`}</span
  >`;
}

/** One decimal with the language's own sign for it, in Western digits like all our numbers. */
function decimal(value: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) {
    const known = Intl.NumberFormat.supportedLocalesOf(lang).length ? lang : 'en';
    formats.set(lang, (format = new Intl.NumberFormat(known, { numberingSystem: 'latn', maximumFractionDigits: 1 })));
  }
  return format.format(value);
}

const formats = new Map<string, Intl.NumberFormat>();
