import { emailHref, safeUrl } from '@newcomer/core/urls';
import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const EMAIL: ImportRule = {
  id: 'email-unclear',
  severity: 'warning',
  title: 'An e-mail address is none, or is several: no link can be made of it',
};
const URL_NONE: ImportRule = {
  id: 'url-unclear',
  severity: 'warning',
  title: 'A web address is none, or is several: no link can be made of it',
};
const UNSAFE: ImportRule = {
  id: 'url-unsafe',
  severity: 'severe',
  title: 'A web address would run code or open a file: it has been taken out',
};

const EMAILS: readonly (readonly [HsdsTable, string])[] = [
  ['organizations', 'email'],
  ['services', 'email'],
  ['contacts', 'email'],
];
const URLS: readonly (readonly [HsdsTable, string])[] = [
  ['organizations', 'website'],
  ['services', 'url'],
  ['locations', 'url'],
  ['url', 'url'],
  ['accessibility', 'url'],
];

/** Finds e-mail and web addresses that are none. Of several in one field the first good one is kept; what is none is taken out. */
export const webAddresses: ImportCheck = {
  rules: [UNSAFE, EMAIL, URL_NONE],
  run(draft) {
    for (const [table, field] of EMAILS) {
      for (const at of draft.rows(table)) {
        const text = draft.text(table, at, field);
        if (text === undefined || emailHref(text) !== undefined) continue;
        const good = pieces(text.replace(/(?<!\s)\s*@\s*/g, '@')).find((piece) => emailHref(piece) !== undefined);
        mend(draft, EMAIL, [table, at, field], text, good, 'e-mail address');
      }
    }
    for (const [table, field] of URLS) {
      for (const at of draft.rows(table)) {
        const text = draft.text(table, at, field);
        if (text === undefined || isWeb(text)) continue;
        const good = pieces(text).find(isWeb);
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))?.[1]?.toLowerCase() ?? '';
        if (/^(?:javascript|data|vbscript|blob|file|view-source|intent)$/.test(scheme)) {
          draft.set(table, at, field, undefined);
          draft.report(
            UNSAFE,
            table,
            at,
            `begins with "${scheme}:", which is no web address and does harm; it was taken out. Write the address of the page.`,
            field,
          );
        } else mend(draft, URL_NONE, [table, at, field], text, good, 'web address');
      }
    }
  },
};

function isWeb(text: string): boolean {
  const url = safeUrl(text);
  return url !== undefined && /^https?:/.test(url);
}

function pieces(text: string): readonly string[] {
  return text.split(/[\s,;|<>()"]/).map((piece) => piece.replace(/(?<!\.)\.+$/, ''));
}

function mend(
  draft: Draft,
  rule: ImportRule,
  [table, at, field]: readonly [HsdsTable, number, string],
  text: string,
  good: string | undefined,
  what: string,
): void {
  // What a contact writes may be private: the message does not repeat it.
  const said = table === 'contacts' ? 'what stands here' : quote(text);
  if (good === undefined) {
    draft.report(rule, table, at, () => `${said} is no ${what}; it was taken out. Write one, or leave it blank.`, field);
  } else {
    draft.report(
      rule,
      table,
      at,
      () => `${said} is not one ${what} alone; the first good one is shown. Write one here, others in rows of their own.`,
      field,
    );
  }
  draft.mend(table, at, field, good ?? '');
}
