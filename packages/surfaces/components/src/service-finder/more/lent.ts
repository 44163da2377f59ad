import type { Kit } from '../kit.js';

/** What `finder.js` lends (`../kit.ts`), under its own names. It is there before anything of this file is drawn. */
export let accessBadges: Kit['accessBadges'];
export let addressLine: Kit['addressLine'];
export let catalogs: Kit['catalogs'];
export let civilAt: Kit['civilAt'];
export let failedNote: Kit['failedNote'];
export let html: Kit['html'];
export let isStale: Kit['isStale'];
export let labelled: Kit['labelled'];
export let languageName: Kit['languageName'];
export let localeFor: Kit['localeFor'];
export let nothing: Kit['nothing'];
export let openLine: Kit['openLine'];
export let phoneLink: Kit['phoneLink'];
export let pictogram: Kit['pictogram'];
export let QUESTIONS: Kit['QUESTIONS'];
export let run: Kit['run'];
export let spokenLine: Kit['spokenLine'];
export let styleSheet: Kit['styleSheet'];

/** Takes it over; where several copies of `finder.js` are on a page, that of the last serves all as well. */
export function borrow(kit: Kit): void {
  ({
    accessBadges,
    addressLine,
    catalogs,
    civilAt,
    failedNote,
    html,
    isStale,
    labelled,
    languageName,
    localeFor,
    nothing,
    openLine,
    phoneLink,
    pictogram,
    QUESTIONS,
    run,
    spokenLine,
    styleSheet,
  } = kit);
}
