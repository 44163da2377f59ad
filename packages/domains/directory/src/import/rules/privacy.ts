import { htmlToText } from '@newcomer/core';
import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { collectSecrets, organizationIdOf } from '../privacy/collect-secrets.js';
import type { Secret } from '../privacy/secret.js';
import type { Secrets } from '../privacy/secrets.js';
import { withoutSpans } from '../privacy/span.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import type { Secrecy } from '../secrecy.js';
import { TABLES } from '../tables.js';

const SPREAD: ImportRule = {
  id: 'privacy-spread',
  severity: 'severe',
  title: 'The address, point, telephone or e-mail of a record that must not be shown stood here too, and was taken out',
};
const SHARED: ImportRule = {
  id: 'privacy-shared',
  severity: 'severe',
  title:
    'The address, point, telephone or e-mail of a record that must not be shown is also given by others as their own, and stays: decide',
};

/** So many organizations beside its own make a secret address a public building, and a number a switchboard. */
const PUBLIC_ORGANIZATIONS = 3;
/** So many other services at the address of what merely looks like a survivors' shelter make it a campus that is known anyway. */
const PUBLIC_SERVICES = 3;

/**
 * Privacy spreads: what a withheld row says of where it is and how it is reached is looked for in every other row, text and
 * contact, and taken out. It stays only where the city itself publishes it: at three other organizations or more; for rows that
 * are merely not to be referred to, where another record gives it as its own; for what was only recognized as a survivors'
 * shelter, at three other services or more. That is reported as severe.
 */
export const privacy: ImportCheck = {
  rules: [SPREAD, SHARED],
  run(draft) {
    for (const [at, secrecy] of hiddenAddresses(draft)) draft.hidePlace(at, SPREAD.id, secrecy);
    const secrets = collectSecrets(draft);
    if (secrets.all().length > 0) {
      settle(draft, secrets);
      // Twice: an address that is found brings its point, which others may give too.
      withholdStated(draft, secrets);
      withholdStated(draft, secrets);
      for (const table of TABLES) for (const at of draft.rows(table)) cleanRow(draft, secrets, table, at);
      cleanTexts(draft, secrets);
    }
    hideWholeServices(draft);
  },
};

/** Locations that are shown though their address row is marked: the point would tell it. */
function hiddenAddresses(draft: Draft): ReadonlyMap<number, Secrecy> {
  const found = new Map<number, Secrecy>();
  for (let at = 0; at < draft.size('addresses'); at += 1) {
    if (!draft.isWithheld('addresses', at) || draft.secrecy('addresses', at) === 0) continue;
    const location = draft.follow('addresses', at, 'location_id', 'locations');
    if (location !== undefined && !draft.isWithheld('locations', location) && !draft.placeWithheld.has(draft.id('locations', location))) {
      found.set(location, Math.max(found.get(location) ?? 0, draft.secrecy('addresses', at)) as Secrecy);
    }
  }
  return found;
}

interface Statement {
  readonly table: HsdsTable;
  readonly at: number;
  readonly field: string;
  readonly secret: Secret;
}

/** Rows that are shown and give something secret in its own field. */
function* statements(draft: Draft, secrets: Secrets): Generator<Statement> {
  const found = (table: HsdsTable, at: number, field: string, secret: Secret | undefined): Statement[] =>
    secret ? [{ table, at, field, secret }] : [];
  if (secrets.has('phone'))
    for (const at of draft.rows('phones')) yield* found('phones', at, 'number', secrets.phone(draft.text('phones', at, 'number') ?? ''));
  for (const table of ['organizations', 'services', 'contacts'] as const) {
    if (secrets.has('email'))
      for (const at of draft.rows(table)) yield* found(table, at, 'email', secrets.email(draft.text(table, at, 'email') ?? ''));
  }
  const text = (at: number, field: string): string => draft.text('addresses', at, field) ?? '';
  for (const field of ['address_1', 'address_2']) {
    if (!secrets.has('address')) continue;
    for (const at of draft.rows('addresses')) {
      const line = text(at, field);
      if (line === '') continue;
      const stated = (written: string) => secrets.address(written, text(at, 'city'), text(at, 'postal_code'));
      yield* found('addresses', at, field, stated(line) ?? (SIGNS.test(line) ? stated(decoded(line)) : undefined));
    }
  }
  if (!secrets.has('point')) return;
  for (const at of draft.rows('locations')) {
    const lat = draft.number('locations', at, 'latitude');
    const lon = draft.number('locations', at, 'longitude');
    if (lat !== undefined && lon !== undefined) yield* found('locations', at, 'latitude', secrets.point({ lat, lon }));
  }
}

/** Decides what the city publishes itself. */
function settle(draft: Draft, secrets: Secrets): void {
  const found = new Map<
    Secret,
    { readonly first: Statement; readonly organizations: Set<string>; readonly services: Set<number>; count: number }
  >();
  for (const statement of statements(draft, secrets)) {
    const { table, at, secret } = statement;
    // A contact is no publication.
    if (table === 'contacts') continue;
    const entry = found.get(secret) ?? { first: statement, organizations: new Set<string>(), services: new Set<number>(), count: 0 };
    found.set(secret, entry);
    entry.count += 1;
    for (const service of servicesUsing(draft, table, at)) entry.services.add(service);
    for (const organization of organizationsUsing(draft, table, at)) {
      if (organization !== '' && !secret.organizations.has(organization)) entry.organizations.add(organization);
    }
  }
  for (const [secret, { first, organizations, services, count }] of found) {
    const campus = secret.inferred && services.size >= PUBLIC_SERVICES;
    if (secret.level === 2 && !campus && organizations.size < PUBLIC_ORGANIZATIONS) continue;
    secret.published = true;
    const rows = count === 1 ? 'this row gives' : `this and ${count - 1} other rows give`;
    const word = WORDS[secret.kind];
    draft.report(
      SHARED,
      first.table,
      first.at,
      `${rows} as their own the ${word} of ${sourceText(secret)}, which must not be shown; it stays. Take the mark off that record, or the ${word} out of these.`,
      first.field,
    );
  }
}

/** Services that are shown with a row: a location has those of all its services at location. */
function servicesUsing(draft: Draft, table: HsdsTable, at: number): readonly number[] {
  if (table === 'services') return [at];
  const location = table === 'locations' ? at : draft.follow(table, at, 'location_id', 'locations');
  const service = draft.follow(table, at, 'service_id', 'services');
  return [...(location === undefined ? [] : draft.servicesAt(location)), ...(service === undefined ? [] : [service])];
}

function organizationsUsing(draft: Draft, table: HsdsTable, at: number): readonly string[] {
  const services = table === 'locations' || table === 'addresses' ? servicesUsing(draft, table, at) : [];
  return services.length > 0
    ? services.map((service) => organizationIdOf(draft, 'services', service))
    : [organizationIdOf(draft, table, at)];
}

function withholdStated(draft: Draft, secrets: Secrets): void {
  for (const { table, at, field, secret } of [...statements(draft, secrets)]) {
    if (secret.published || draft.isWithheld(table, at)) continue;
    draft.report(SPREAD, table, at, messageOf(secret), field);
    if (table === 'phones') draft.withhold(table, at, SPREAD.id, secret.level);
    else if (table === 'addresses') withholdAddress(draft, secrets, at, secret);
    else if (table === 'locations') withholdPoint(draft, at, secret);
    else {
      draft.forgetOriginal(table, at, field);
      draft.set(table, at, field, undefined);
    }
  }
}

/** The point of the same place would tell the address: it goes too, and is looked for in its turn. */
function withholdAddress(draft: Draft, secrets: Secrets, at: number, { level, inferred, source, organizations }: Secret): void {
  const location = draft.follow('addresses', at, 'location_id', 'locations');
  draft.withhold('addresses', at, SPREAD.id, level);
  if (location === undefined) return;
  const lat = draft.number('locations', location, 'latitude');
  const lon = draft.number('locations', location, 'longitude');
  if (lat !== undefined && lon !== undefined) {
    secrets.add({
      kind: 'point',
      point: { lat, lon },
      addressKnown: true,
      level,
      inferred,
      source,
      organizations: new Set(organizations),
      published: false,
    });
    takePoint(draft, location);
  }
  draft.noteWithheldPlace(location);
}

function withholdPoint(draft: Draft, at: number, secret: Secret): void {
  takePoint(draft, at);
  draft.noteWithheldPlace(at);
  if (secret.kind !== 'point' || secret.addressKnown) return;
  for (const address of draft.addressesAt(at)) draft.withhold('addresses', address, SPREAD.id, secret.level);
}

function takePoint(draft: Draft, location: number): void {
  draft.set('locations', location, 'latitude', undefined);
  draft.set('locations', location, 'longitude', undefined);
}

/** Fields that point, and say nothing. */
const POINTERS = /(?:^|_)id$|^link_entity$|^link_type$/;

/** Compared as what they are, by `statements`. */
const COMPARED: Readonly<Partial<Record<HsdsTable, readonly string[]>>> = {
  locations: ['latitude', 'longitude'],
  addresses: ['address_1', 'address_2'],
};
/** Half a web or e-mail address is none. */
const WHOLE = /^(?:url|website|uri|logo|email)$/;

function cleanRow(draft: Draft, secrets: Secrets, table: HsdsTable, at: number): void {
  const { record } = draft.row(table, at);
  for (const field of Object.keys(record)) {
    const value = record[field];
    if (typeof value === 'string' ? value.length < 4 : typeof value === 'boolean') continue;
    if (POINTERS.test(field)) continue;
    const [clean, secret] = cleanValue(value, secrets);
    if (!secret || (COMPARED[table]?.includes(field) && (secret.kind === 'address' || field.endsWith('tude')))) continue;
    draft.report(SPREAD, table, at, messageOf(secret), field);
    draft.forgetOriginal(table, at, field);
    draft.set(table, at, field, WHOLE.test(field) ? undefined : clean);
  }
}

/** The value without what is secret. Nested values are unknown fields of the source: one that holds a secret is not picked apart. */
function cleanValue(value: unknown, secrets: Secrets): readonly [unknown, Secret | undefined] {
  const text =
    typeof value === 'string' ? value : typeof value === 'boolean' || value === null || value === undefined ? '' : flatText(value);
  const spans = secrets.spans(text);
  const [first] = spans;
  if (first) return [typeof value === 'string' ? withoutSpans(text, spans) : undefined, first.secret];
  const [hidden] = SIGNS.test(text) ? secrets.spans(decoded(text)) : [];
  return [hidden ? undefined : value, hidden?.secret];
}

function flatText(value: unknown): string {
  try {
    return JSON.stringify(value) || '';
  } catch {
    // A value that refers to itself is no data that anybody could write.
    return '';
  }
}

/** Maps, mail programs and markup hide an address behind these: "?q=12+Main+St", "%40", "&#64;", "12 <b>Main</b> St". */
const SIGNS = /[%+&<]/;

function decoded(text: string): string {
  const spaced = htmlToText(text).replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/%[\da-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  }
}

/** Translations, originals and messages. */
function cleanTexts(draft: Draft, secrets: Secrets): void {
  const clean = (text: string): string => {
    const spans = secrets.spans(text);
    return spans.length > 0 ? withoutSpans(text, spans) : text;
  };
  draft.translations = draft.translations.map((translation) => {
    const text = clean(translation.text);
    return text === translation.text ? translation : { ...translation, text };
  });
  draft.eachOriginal((text, table, at, field) => {
    if (secrets.spans(text).length > 0) draft.forgetOriginal(table, at, field);
  });
  const cleaned = (text: string | undefined): string | undefined => (text === undefined ? undefined : clean(text));
  draft.recorder.rewrite((finding) => ({
    ...finding,
    message: clean(finding.message),
    about: cleaned(finding.about),
    organization: cleaned(finding.organization),
  }));
}

/** A service all of whose places are hidden says so itself. */
function hideWholeServices(draft: Draft): void {
  const shown = new Set<string>();
  const hidden = new Set<string>();
  for (const at of draft.rows('service_at_location')) {
    const service = draft.text('service_at_location', at, 'service_id') ?? '';
    if (draft.placeWithheld.has(draft.id('service_at_location', at))) hidden.add(service);
    else shown.add(service);
  }
  for (let at = 0; at < draft.size('service_at_location'); at += 1) {
    if (draft.secrecy('service_at_location', at) > 0) hidden.add(draft.text('service_at_location', at, 'service_id') ?? '');
  }
  for (const service of hidden) {
    const at = shown.has(service) ? undefined : draft.find('services', service);
    if (at !== undefined && !draft.isWithheld('services', at)) draft.placeWithheld.add(service);
  }
}

const WORDS: Readonly<Record<Secret['kind'], string>> = {
  address: 'address',
  point: 'point',
  phone: 'telephone number',
  email: 'e-mail address',
};

function messageOf(secret: Secret): string {
  return `held the ${WORDS[secret.kind]} of ${sourceText(secret)}, which must not be shown; it was taken out. Check whether it belongs here.`;
}

function sourceText({ source: { table, row, id } }: Secret): string {
  return `${table} row ${row}${id === '' ? '' : ` (${id})`}`;
}
