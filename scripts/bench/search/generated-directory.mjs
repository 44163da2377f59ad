import { random } from '../../test/random.mjs';
import { readPhrases } from './phrases.mjs';

/** The languages that four fifths of the records are translated into, and those that one fifth is. */
export const LANGUAGES = ['es', 'fr', 'ar', 'ru', 'zh-Hans'];
export const RARE_LANGUAGES = ['el', 'am', 'th', 'hi'];
const TRANSLATED = 0.8;
const RARELY_TRANSLATED = 0.2;
/** A record that carries a code of the 211 taxonomy; of the others only the text tells what they are. */
const CODED = 0.8;
const SECOND_NEED = 0.25;
/** A description that names, in passing, what the service does not do. */
const IN_PASSING = 0.2;
/** A name that tells nothing of what the service does. */
const OPAQUE = 0.15;
const FREE = 0.35;
const WEEKEND = 0.2;
/** Median length of a description in words, and how much it varies. */
const LENGTH = { median: 30, sigma: 0.6 };
const VOCABULARY = 20_000;

const DISTRICTS =
  'Ashmere Brookfield Calderton Dunmore Eastvale Fairhaven Glenrock Harrowgate Inverloch Juniper Kingsmead Larkspur Marlowe Northfleet Oakhurst Pinewood Quarrydale Rosewell Silverbrook Thornbury Underhill Vinemont Westbourne Yarrowby'.split(
    ' ',
  );
const HEADS =
  'Harbor Lighthouse Evergreen Cornerstone Bridgeway Sunrise Riverbend Highland Beacon Pathway Keystone Meadow Anchor Horizon Summit Redwood Maple Cedar Liberty Unity'.split(
    ' ',
  );
// Words of needs stand in names of organizations that do something else.
const TAILS = [
  ...'Foundation Alliance Partners Network Association Coalition Trust Initiative Institute Collective'.split(' '),
  'Health Center',
  'Family Services',
  'Community House',
  'Work Project',
];
const COMMON =
  'the and of to for in with are is we our people services program provides available who need this by or from at support offers staff please call residents county information all may must help families individuals office hours monday friday eligible appointment contact through each can per including community local open center'.split(
    ' ',
  );
const SPOKEN = ['Spanish', 'Arabic', 'French', 'Ukrainian', 'Somali', 'Persian', 'Haitian Creole', 'Russian'];
const SPOKEN_TAGS = ['es', 'ar', 'fr', 'uk', 'so', 'fa', 'ht', 'ru'];
// Letters from which words of each language are made up that mean nothing.
const LETTERS = {
  en: ['b c d f g l m n p r s t v br tr st'.split(' '), [...'aeiou']],
  es: ['b c d f g l m n p r s t v qu ll'.split(' '), [...'aeiou']],
  fr: ['b c d f g l m n p r s t v ch gn'.split(' '), ['a', 'e', 'i', 'o', 'u', 'é', 'ou', 'eau']],
  ar: [[...'بتجحدرزسشعفقكلمن'], ['ا', 'و', 'ي', '']],
  ru: [[...'бвгджзклмнпрстфх'], [...'аеиоуыя']],
  el: [[...'βγδζθκλμνξπρστφχ'], ['α', 'ε', 'ι', 'ο', 'ου', 'η']],
  am: [[...'ለመረሰቀበተነከወዘየደገጠ'], [...'ላማራሳቃባታናካዋዛያዳጋጣ']],
  hi: [[...'कगचजटडतदनपबमरलवशस'], ['ा', 'ि', 'ी', 'े', 'ो', 'ु']],
  th: [[...'กคงจชดตทนบปพมรลวส'], ['า', 'ี', 'ู', 'อ']],
  // Rare characters that stand in none of the phrases.
  'zh-Hans': [[...'亘仝伫俦倩偲凫劭勰卮厝呙咭喵囿垓坜埙堃墀夤奁姝嫒孢岫峁巽帑'], ['']],
};
const UNSPACED = new Set(['zh-Hans', 'th']);

const uuid = (kind, at) => `${kind}0000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of a language that mean nothing, the first ones far commoner than the last (Zipf). */
function makeVocabulary(lang, size, next) {
  const [heads, tails] = LETTERS[lang];
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = new Set(lang === 'en' ? COMMON : []);
  for (let tries = 0; words.size < size && tries < size * 4; tries += 1)
    words.add(Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(heads) + pick(tails)).join(''));
  const list = [...words];
  const sums = [];
  let sum = 0;
  for (let rank = 1; rank <= list.length; rank += 1) sums.push((sum += 1 / (rank + 2)));
  return () => {
    const at = next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}

/**
 * A directory of so many services; the same seed makes the same one. `codes` gives the 211 code of a need, where it has one.
 *
 * @param {{ size: number, seed?: number, codes: ReadonlyMap<string, string> }} options
 */
export function generateDirectory({ size, seed = 6, codes }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const phrases = readPhrases();
  const needs = [...phrases].filter(([, byLanguage]) => byLanguage.get('en').written.length > 0).map(([need]) => need);
  const vocabularies = Object.fromEntries(
    Object.keys(LETTERS).map((lang) => [lang, makeVocabulary(lang, lang === 'en' ? VOCABULARY : VOCABULARY / 10, next)]),
  );
  const filler = (lang, count) => Array.from({ length: count }, vocabularies[lang]).join(UNSPACED.has(lang) ? '' : ' ');
  const written = (need, lang) => phrases.get(need).get(lang)?.written ?? [];
  // Needs are as unequally served as words are used.
  const order = needs.map((need) => [next(), need]).sort((a, b) => a[0] - b[0]);
  const shares = order.flatMap(([, need], rank) => Array.from({ length: Math.ceil(40 / (rank + 8)) }, () => need));
  const centers = DISTRICTS.map(() => ({ lat: 25.4 + next() * 0.6, lon: -80.6 + next() * 0.4 }));
  const organizations = Array.from({ length: Math.max(8, Math.floor(size / 4)) }, (_, at) => ({
    id: uuid('a', at),
    name: `${pick(HEADS)} ${capital(vocabularies.en())} ${pick(TAILS)}`,
  }));

  const describe = (own, lang, length) => {
    const parts = own.flatMap((need) => (next() < 0.8 && written(need, lang).length > 0 ? [capital(pick(written(need, lang)))] : []));
    const space = UNSPACED.has(lang) ? '' : ' ';
    const before = Math.floor(length / 3);
    return `${capital(filler(lang, before))}${space}${parts.join(UNSPACED.has(lang) ? '、' : ', ')}${space}${filler(lang, length - before)}.`;
  };

  const services = Array.from({ length: size }, (_, at) => {
    const organization = pick(organizations);
    const main = pick(shares);
    const second = next() < SECOND_NEED ? pick(shares) : main;
    const own = main === second ? [main] : [main, second];
    const place = Math.floor(next() * DISTRICTS.length);
    const district = DISTRICTS[place];
    const isOpaque = next() < OPAQUE;
    const phrase = capital(pick(written(main, 'en')));
    const name = {
      en: isOpaque ? `${pick(HEADS)} Outreach` : pick([`${district} ${phrase}`, `${phrase} at ${organization.name}`, phrase]),
    };
    const length = Math.max(8, Math.round(LENGTH.median * Math.exp(LENGTH.sigma * normal())));
    let description = describe(isOpaque ? [main, main, ...own] : own, 'en', length);
    if (next() < IN_PASSING) description += ` Refers elsewhere for ${pick(written(pick(needs), 'en'))}.`;
    const texts = { en: description };
    for (const lang of [...LANGUAGES, ...RARE_LANGUAGES]) {
      const isTranslated = next() < (RARE_LANGUAGES.includes(lang) ? RARELY_TRANSLATED : TRANSLATED) && written(main, lang).length > 0;
      if (!isTranslated) continue;
      name[lang] = isOpaque
        ? `${pick(HEADS)} ${filler(lang, 1)}`
        : `${capital(pick(written(main, lang)))} – ${organization.name.split(' ')[0]}`;
      texts[lang] = describe(isOpaque ? [main, main, ...own] : own, lang, 6 + Math.floor(next() * 8));
    }
    const isCoded = next() < CODED;
    const spoken = SPOKEN.map((_each, n) => n).filter(() => next() < 0.15);
    return {
      id: uuid('b', at),
      organization,
      needs: own,
      name,
      description: texts,
      terms: isCoded
        ? own.filter((need) => codes.has(need)).map((need) => ({ code: codes.get(need), name: capital(written(need, 'en')[0]) }))
        : [],
      district,
      lat: centers[place].lat + (next() - 0.5) / 20,
      lon: centers[place].lon + (next() - 0.5) / 20,
      spoken: spoken.map((n) => ({ name: SPOKEN[n], tag: SPOKEN_TAGS[n] })),
      isFree: next() < FREE,
      isOpenOnWeekends: next() < WEEKEND,
      street: `${1 + Math.floor(next() * 900)} ${capital(vocabularies.en())} Street`,
      phone: `(305) 555-01${String(Math.floor(next() * 100)).padStart(2, '0')}`,
    };
  });
  return { services, organizations };
}

/** The same as a reader of HSDS 3.1 would give it. */
export async function datasetOf({ services, organizations }) {
  const { TABLES } = await import('../../../packages/domains/directory/dist/import/tables.js');
  const tables = Object.fromEntries(TABLES.map((table) => [table, []]));
  const translations = [];
  const add = (table, record) => tables[table].push({ record, file: `${table}.csv`, row: tables[table].length + 1 });
  const terms = new Map();
  for (const { id, name } of organizations) add('organizations', { id, name, description: name });
  services.forEach((service, at) => {
    const { id, organization, name, description } = service;
    add('services', {
      id,
      organization_id: organization.id,
      name: name.en,
      description: description.en,
      status: 'active',
      fees_description: service.isFree ? 'Free of charge' : 'Sliding scale from 20 USD',
      assured_date: '2026-10-01',
    });
    for (const [field, texts] of [
      ['name', name],
      ['description', description],
    ])
      for (const [language, text] of Object.entries(texts))
        if (language !== 'en')
          translations.push({
            object: 'services',
            id,
            field,
            language,
            text,
            provenance: 'reviewed',
            file: 'translations.csv',
            row: at + 1,
          });
    const location = uuid('c', at);
    const { lat: latitude, lon: longitude } = service;
    add('locations', { id: location, location_type: 'physical', name: `${service.district} office`, latitude, longitude });
    add('service_at_location', { id: uuid('d', at), service_id: id, location_id: location });
    add('addresses', {
      id: uuid('e', at),
      location_id: location,
      address_1: service.street,
      city: service.district,
      state_province: 'FL',
      postal_code: '33101',
      country: 'US',
      address_type: 'physical',
    });
    add('phones', { id: uuid('f', at), service_id: id, number: service.phone, type: 'voice' });
    add('schedules', {
      id: uuid('1', at),
      service_id: id,
      freq: 'WEEKLY',
      byday: service.isOpenOnWeekends ? 'SA,SU' : 'MO,TU,WE,TH,FR',
      opens_at: '09:00',
      closes_at: '17:00',
    });
    service.spoken.forEach(({ name: language }, n) => add('languages', { id: uuid('2', at * 16 + n), service_id: id, name: language }));
    service.terms.forEach(({ code, name: term }, n) => {
      if (!terms.has(code)) {
        terms.set(code, uuid('3', terms.size));
        add('taxonomy_terms', { id: terms.get(code), code, name: term, taxonomy: 'AIRS' });
      }
      add('attributes', {
        id: uuid('4', at * 4 + n),
        link_id: id,
        link_entity: 'service',
        taxonomy_term_id: terms.get(code),
        link_type: 'taxonomy',
      });
    });
  });
  return { format: { name: 'hsds', version: '3.1' }, tables, translations, problems: [] };
}
