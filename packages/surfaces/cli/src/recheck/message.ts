import type { RecheckOrganization, RecheckRecord } from '@newcomer/directory/freshness';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { UsageError } from '../usage-error.js';

/** What a message says where the city gives no template of its own. */
export const DEFAULT_TEMPLATE = `Subject: Is this still right? {organization}

Hello,

people who look for help in {place} read the following about {organization}.
Please look through it and tell us what is wrong and what is missing.
If all of it is right, answer "all right". We then write that it was checked today.

{records}

Please send us nothing about the people whom you help.

{reply}
`;

const PLACEHOLDERS = ['organization', 'place', 'records', 'reply'] as const;
type Words = Readonly<Record<(typeof PLACEHOLDERS)[number], string>>;

/** A message to an organization, before it is packed as mail. */
export interface RecheckMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Reads a template: a first line "Subject: …", an empty line, then the text, with {organization}, {place}, {records} and {reply}.
 *
 * @throws UsageError where it cannot be used, saying what is missing
 */
export function readTemplate(template: string): (words: Words) => { subject: string; text: string } {
  const match = /^\ufeff?Subject: *([^ \r\n][^\r\n]*)\r?\n\r?\n([^]*)$/.exec(template);
  if (!match) throw new UsageError('a template begins with a line "Subject: …" and an empty line; then comes the text');
  const [, subject = '', text = ''] = match;
  const unknown = [...template.matchAll(/\{([a-z]+)\}/g)].find(([, name]) => !PLACEHOLDERS.includes(name as keyof Words));
  if (unknown) throw new UsageError(`a template knows no ${unknown[0]}; it knows ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}`);
  if (!text.includes('{records}')) throw new UsageError('a template needs {records} in its text: what the organization is asked about');
  return (words) => {
    const filled = (part: string) => part.replace(/\{([a-z]+)\}/g, (_, name: keyof Words) => words[name]);
    return { subject: filled(subject).replace(/\s+/g, ' '), text: filled(text) };
  };
}

/**
 * The messages to an organization: one to each address, about the records that publish this address and no others, because some
 * directories file many offices under one heading. Records without an address are called about.
 */
export function recheckMessages(
  { name, records }: RecheckOrganization,
  template: ReturnType<typeof readTemplate>,
  place: string,
  replyTo: string | undefined,
): RecheckMessage[] {
  const reply = replyTo === undefined ? 'Please answer this message.' : `Please answer this message, or write to ${replyTo}.`;
  const addresses = [...new Set(records.flatMap(({ emails: [first] }) => first ?? []))];
  return addresses.map((to) => {
    const own = records.filter(({ emails: [first] }) => first === to);
    return { to, ...template({ organization: name ?? own[0]?.name ?? '', place, reply, records: own.map(recordText).join('\n\n') }) };
  });
}

function recordText({ name, sourceId, address, phones, hours, checked }: RecheckRecord, index: number): string {
  return [
    `${index + 1}. ${name}`,
    `   Address: ${address ?? 'none is shown'}`,
    `   Telephone: ${phones.length > 0 ? phones.join(', ') : 'none is shown'}`,
    `   Open: ${hours ?? 'not known; people are told to call first'}`,
    `   Last checked: ${checked ?? 'nobody says when'}`,
    `   Our number for it: ${sourceId}`,
  ].join('\n');
}

/** As a file that mail programs open as a draft (RFC 5322): whoever sends it reads it first. */
export async function draftMail({ to, subject, text }: RecheckMessage, id: string, date: string): Promise<Uint8Array> {
  const mail = new MailComposer({
    to,
    subject,
    text,
    date: new Date(`${date}T12:00:00Z`),
    messageId: `<${id}@recheck.newcomer>`,
    headers: { 'X-Unsent': '1' },
    // A template or a record is text, never the path of a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
