import type { ServiceDetail } from '@newcomer/directory';

/** Octets in a line of a vCard (RFC 6350 §3.2, the same in version 3.0, which every phone reads). */
const LINE = 75;

/** A value that can end neither its line nor its field. */
function escapeValue(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n');
}

/** Folds after at most 75 octets, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A service as a contact for the phone's address book. Never offered for a sensitive one. */
export function vcard({ name, nameOnDoor, organization, phones, emails, urls, address }: ServiceDetail): string {
  const line = (field: string, ...values: readonly (string | undefined)[]) =>
    fold(`${field}:${values.map((value) => escapeValue(value ?? '')).join(';')}`);
  const title = (nameOnDoor ?? name).text;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    line('N', title, '', '', '', ''),
    line('FN', title),
    ...(organization ? [line('ORG', organization.text)] : []),
    ...phones.map(({ text, href }) => line('TEL', href?.replace(/^tel:/i, '') ?? text)),
    ...emails.map((email) => line('EMAIL', email)),
    // Whoever taps it in an address book has no page around it that would keep it from running.
    ...urls.flatMap(({ url }) => (/^https?:\/\//i.test(url) ? [line('URL', url)] : [])),
    ...(address ? [line('ADR', '', '', address.lines.join(', '), '', '', '', '')] : []),
    'END:VCARD',
    '',
  ].join('\r\n');
}

/** Hands the contact to the browser as a file whose name says nothing. */
export function saveContact(detail: ServiceDetail): void {
  const url = URL.createObjectURL(new Blob([vcard(detail)], { type: 'text/vcard;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'contact.vcf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
