import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Directory, DirectoryEntry } from '../directory.js';
import { firstKit } from '../search/first-kit.js';
import { createExplainedSearchMore, explanationOf, type Explanation } from '../search-explain/index.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';

type Service = string | Partial<DirectoryEntry>;

const named = (name: string, given: Partial<DirectoryEntry> = {}): Partial<DirectoryEntry> => ({ name: text({ en: name }), ...given });
const described = (description: string): Partial<DirectoryEntry> => named('Hilltop', { description: text({ en: description }) });
const at = (street: string, given: Partial<DirectoryEntry> = {}) => named('Hilltop', { address: { lines: [street] }, ...given });

/** A search over services, whose ids are the letters of the alphabet. */
async function searchIn(services: readonly Service[], given: Partial<Directory> = {}) {
  const entries = services.map((service, i) => {
    const own = typeof service === 'string' ? named(service) : service;
    return entry(String.fromCharCode(97 + i), own.name ?? 'Hilltop', own);
  });
  const search = await searchOf(directoryOf(entries, { languages: ['en', 'es', 'ar'], ...given }), (store) =>
    createExplainedSearchMore(store, firstKit),
  );
  return (words: string, lang = 'en') => search.search({ words, lang, at: 0, limit: 100 });
}

/** The ids that words find, best first. */
async function find(words: string, services: readonly Service[], given?: Partial<Directory>): Promise<string> {
  return (await searchIn(services, given))(words)
    .results.map(({ id }) => id)
    .join('');
}

/** What words did for one of the services. */
async function words(asked: string, services: readonly Service[], id = 'a', lang = 'en'): Promise<NonNullable<Explanation['words']>> {
  const card = (await searchIn(services))(asked, lang).results.find((result) => result.id === id);
  const told = card && explanationOf(card)?.words;
  assert.ok(told, `${id} is found by ${asked}`);
  return told;
}

const round = (value: number) => Math.round(value * 100) / 100;
/** What the first word is worth for the first service. */
const worth = async (asked: string, service: Service, lang?: string) =>
  round((await words(asked, [service, 'Quay'], 'a', lang)).each[0]!.worth);

describe('a word', () => {
  it('is worth most as a need, then in a name, for a spoken language, of an organization, in an address, in a longer text', async () => {
    assert.equal(await worth('doctor', { needs: ['health.doctor'] }), 10);
    assert.equal(await worth('harbor', 'The Harbor'), 8);
    assert.equal(await worth('tigrinya', { languages: ['ti'] }), 5);
    assert.equal(await worth('caritas', { organization: text({ en: 'Caritas' }) }), 4);
    assert.equal(await worth('silverbrook', at('1 Silverbrook Road')), 3.5);
    assert.equal(await worth('bicycle', described('We mend your bicycle.')), 2.5);
  });

  it('that is a need and is said as well is worth more than either', async () => {
    assert.equal(await worth('doctor', named('Doctor on Call', { needs: ['health.doctor'] })), 14.8);
  });

  it('in a name that is the organization’s is worth less than in the name of a service', async () => {
    const both = (name: string) => named(name, { organization: text({ en: name }) });
    assert.equal(await worth('harbor', both('Harbor House')), 4.8);
    assert.equal(await find('harbor', [both('Harbor House'), 'Harbor Hall']), 'ba');
    assert.equal(await worth('harbor', named('Hall', { organization: text({ en: 'Harbor House' }) })), 4);
  });

  it('that means a need by itself does not ask for whoever is called so', async () => {
    const organization = text({ en: 'Doctor and Sons' });
    assert.equal(
      await find('doctor', [named('Doctor and Sons', { organization }), named('Hall', { organization }), 'Doctor on Call']),
      'c',
    );
    assert.equal(await find('doctor hall', [named('Doctor and Sons', { organization }), named('Hall', { organization })]), 'b');
  });

  it('is worth less for a need below the one it means, and for one that an entry answers less surely', async () => {
    assert.equal(await worth('health', { needs: ['health'] }), 10);
    assert.equal(await worth('health', { needs: ['health.doctor'] }), 8.5);
    assert.equal(await find('health', [{ needs: ['health.doctor'] }, { needs: ['health'] }]), 'ba');
    assert.equal(await worth('lawyer', { needs: ['food', 'legal'] }), 8.33);
    assert.equal(await worth('lawyer', { needs: ['food', 'health', 'legal'] }), 7.14);
    assert.equal(await worth('lawyer', { needs: ['food', 'health', 'learn.language', 'legal'] }), 7.14);
  });

  it('is worth less misspelled, and begun, and in another form', async () => {
    assert.equal(await worth('libary', 'Library'), 4.8);
    assert.equal(await worth('libr', 'Library'), 5.83);
    assert.equal(await worth('bicycles', described('We mend your bicycle.')), 2.25);
    assert.equal(await worth('bicicle', described('We mend your bicycle.')), 1.5);
  });

  it('is taken for another one only where nothing has it as it is', async () => {
    assert.equal(await find('nurse', ['Nurse', 'Purse']), 'a');
    assert.equal(await find('nursa', ['Nurse', 'Hall']), 'a');
    assert.equal(await find('arabic', [{ languages: ['ar'] }, 'Arabik']), 'a');
    assert.equal(await find('doctor', [{ needs: ['health.doctor'] }, 'Docter']), 'a');
    // What a longer text has is no name, and the name may have been meant.
    assert.equal(await find('bicycle', ['Bicyclo', described('A bicycle.')]), 'ab');
  });

  it('begins words of longer texts from three letters on, and from one where no spaces are written', async () => {
    assert.equal(await find('bic', [described('A bicycle.'), 'Quay']), 'a');
    assert.equal(await find('bi', [described('A bicycle.'), 'Quay']), '');
    assert.equal(await find('移', [described('移民'), 'Quay']), 'a');
  });

  it('is shown as it is written where it was found', async () => {
    const shown = async (asked: string, service: Service) => (await searchIn([service, 'Quay']))(asked).results[0]?.matched;
    assert.deepEqual(await shown('bicycles', described('We mend your Bicycle.')), [{ field: 'description', text: 'Bicycle', lang: 'en' }]);
    assert.deepEqual(await shown('tigrinya', { languages: ['ti'] }), [{ field: 'language', text: 'Tigrinya', lang: 'en' }]);
    assert.deepEqual(await shown('tigri', { languages: ['ti'] }), [{ field: 'language', text: 'Tigrinya', lang: 'en' }]);
  });

  it('is found for the same reason and as surely whatever was asked before', async () => {
    const search = await searchIn([named('River Bank', { needs: ['food'] }), 'Help Desk']);
    const before = search('bank help');
    assert.deepEqual(before.results[0]?.matched, [{ field: 'name', text: 'Bank', lang: 'en' }]);
    search('food bank');
    const after = search('bank help');
    assert.deepEqual(
      after.results.map(({ id, score, matched }) => [id, score, matched]),
      before.results.map(({ id, score, matched }) => [id, score, matched]),
    );
  });
});

describe('a question of many words', () => {
  const shares = async (asked: string, services: readonly Service[], given?: Partial<Directory>) => {
    const card = (await searchIn(services, given))(asked).results[0];
    return (card && explanationOf(card)?.words?.each.map(({ share }) => round(share))) ?? [];
  };
  const times = (n: number, service: Service) => Array.from({ length: n }, () => service);

  it('is decided by its rarer words, and not by one that nothing has', async () => {
    const services = ['Garden Harbor', ...times(9, 'Harbor'), ...times(10, 'Hall')];
    assert.deepEqual(await shares('garden harbor', services), [0.7, 0.3]);
    assert.deepEqual(await shares('harbor zebra', services), [1, 0]);
    assert.deepEqual(await shares('zebra harbor', services), [0, 1]);
  });

  it('is decided half as much by a word that stands in longer texts alone', async () => {
    const services = ['Garden', described('A bicycle.'), ...times(18, 'Hall')];
    assert.deepEqual(await shares('garden bicycle', services), [0.67, 0.33]);
    assert.deepEqual(await shares('garden road', ['Garden', at('Road'), ...times(18, 'Hall')]), [0.5, 0.5]);
  });

  it('is decided a little even by a word that nearly all have', async () => {
    const services = [named('Garden', { description: text({ en: 'We help.' }) }), ...times(39, described('We help.'))];
    assert.deepEqual(await shares('garden help', services), [0.87, 0.13]);
  });

  it('is not decided by a word of every longer text, in whichever language, unless there is no other', async () => {
    const services = Array.from({ length: 20 }, (_, n) =>
      named(['Garden', 'Program', 'Programa'][n] ?? 'Hall', {
        description: text({ en: `Our program ${n}.`, es: `Nuestro programa ${n}.` }),
      }),
    );
    assert.deepEqual(await shares('garden program', services), [0.99, 0.01]);
    assert.deepEqual(await shares('garden programa', services), [0.99, 0.01]);
  });

  it('is decided little by a word that says nothing of a need', async () => {
    assert.deepEqual(await shares('looking garden', ['Garden Looking', 'Hall'], { fillers: { en: ['looking'] } }), [0.09, 0.91]);
  });

  it('finds what has three fifths of what the best one has, whatever that is', async () => {
    assert.equal(await find('harbor quay', ['Harbor', 'Quay', 'Hall']), 'ab');
    assert.equal(await find('harbor quay hill', ['Harbor Quay Hill', 'Quay Hill', 'Harbor', 'Hall', 'House', 'Home']), 'ab');
  });

  it('finds what answers a need that two of its words surely mean, whatever the others say', async () => {
    const services = [
      { needs: ['learn.language'] },
      'Monday Quay Harbor',
      { needs: ['food'] },
      { needs: ['food', 'legal'] },
      { needs: ['learn.language', 'legal'] },
    ];
    assert.equal(await find('language class monday quay harbor', services), 'bae');
    assert.equal(await find('food monday quay harbor', services), 'b');
    assert.equal(await find('lawyer monday quay harbor', services), 'b');
    // Less surely, for it is the third that they answer.
    assert.equal(await find('language class monday quay harbor', [{ needs: ['food', 'legal', 'learn.language'] }, services[1]!]), 'ba');
  });

  it('is answered best by a name that is just that, then by one that says it in a longer name', async () => {
    const bonus = async (asked: string, service: Service, lang?: string) =>
      round((await words(asked, [service, 'Hall'], 'a', lang)).nameBonus);
    assert.equal(await bonus('harbor house', 'Harbor House'), 1.5);
    assert.equal(await bonus('harbor house', 'The Harbor House'), 1.2);
    assert.equal(await bonus('harbor hou', 'Harbor House'), 1.2);
    assert.equal(await bonus('house harbor', 'Harbor House'), 1);
    assert.equal(await bonus('harbor', 'Harbor'), 1);
    assert.equal(await bonus('harbor house', named('Harbor', { organization: text({ en: 'House' }) })), 1);
    assert.equal(await bonus('harbor house zebra', 'Harbor House'), 1);
    const services = ['House of the Harbor', 'Our Harbor House', 'Harbor House'];
    assert.equal(await find('harbor house', services), 'cba');
  });

  it('is answered as well by a name in the reader’s language, and by another name', async () => {
    const bonus = async (asked: string, service: Service) => round((await words(asked, [service, 'Hall'], 'a', 'es')).nameBonus);
    assert.equal(await bonus('casa puerto', named('Harbor House', { name: text({ en: 'Harbor House', es: 'Casa Puerto' }) })), 1.5);
    assert.equal(await bonus('harbor house', named('Harbor House', { alternateName: text({ en: 'Old Mill' }) })), 1.5);
    assert.equal(await bonus('old mill', named('Harbor House', { alternateName: text({ en: 'Old Mill' }) })), 1.5);
  });
});

describe('a word that stands in addresses alone', () => {
  it('asks for what is there: of what is elsewhere less is left', async () => {
    const services = (street: string) => [at(street), at('2 Main Street', { needs: ['health.doctor', 'legal'] }), 'Hall'];
    const elsewhere = async (asked: string, street: string) => {
      const { elsewhere: left, nameBonus } = await words(asked, services(street), 'b');
      return [left, round(nameBonus)];
    };
    assert.deepEqual(await elsewhere('doctor lawyer silverbrook', '1 Silverbrook Road'), [0.4, 1]);
    assert.deepEqual(await elsewhere('silverbrook doctor lawyer', '1 Silverbrook Road'), [0.4, 1]);
    assert.deepEqual(await elsewhere('doctor lawyer quay', '1 Quay'), [0.4, 1]);
    // Too short to say so, a word of a need, a place that nobody is at, and an address that has it too.
    assert.deepEqual(await elsewhere('doctor lawyer bay', '1 Bay'), [1, 1]);
    assert.deepEqual(await elsewhere('doctor lawyer hungry', '1 Hungry Hill'), [1, 1]);
    assert.deepEqual(await elsewhere('doctor lawyer zebra', '1 Bay'), [1, 1]);
    assert.deepEqual(await elsewhere('doctor lawyer street', '1 Bay Street'), [1, 1]);
  });
});

describe('a question that nothing answers', () => {
  it('leads to the need that it means most surely, and of two to the first', async () => {
    const nearest = async (asked: string) => (await searchIn(['Hall']))(asked).nearestNeed?.id;
    assert.equal(await nearest('lawye hungry'), 'food');
    assert.equal(await nearest('hungr lawyer'), 'legal');
    assert.equal(await nearest('lawyer hungry'), 'food');
  });
});
