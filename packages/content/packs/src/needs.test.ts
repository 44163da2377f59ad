import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DOCUMENT_TYPES, documentLabel } from '@newcomer/core/document-type';
import { tokenize } from '@newcomer/core/search-text';
import type { NeedsPack } from '@newcomer/directory';
import { readNeedsPack } from '@newcomer/directory/needs-pack';
import { needs } from './index.js';
import { LANGUAGES } from './testing/languages.js';
import { REFUSED_WORDS } from './testing/refused-words.js';
import { SHARED_WORDS } from './testing/shared-words.js';

/** Which letters a label of a language has at least one of. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{sc=Arabic}/u,
  fa: /\p{sc=Arabic}/u,
  ps: /\p{sc=Arabic}/u,
  uk: /\p{sc=Cyrillic}/u,
  el: /\p{sc=Greek}/u,
  'zh-Hans': /\p{sc=Han}/u,
  ti: /\p{sc=Ethiopic}/u,
  ru: /\p{sc=Cyrillic}/u,
  am: /\p{sc=Ethiopic}/u,
  ur: /\p{sc=Arabic}/u,
  hi: /\p{sc=Devanagari}/u,
  th: /\p{sc=Thai}/u,
};

/** What is looked for most in the first weeks: with more words than other needs. */
const FREQUENT = new Set([
  ...['food', 'food.meals', 'food.pantry', 'shelter', 'shelter.tonight', 'housing', 'housing.search', 'housing.rent'],
  ...['health.doctor', 'health.emergency', 'health.dental', 'health.mental', 'health.pregnancy', 'health.medicine'],
  ...['health.insurance', 'safety.violence', 'protection', 'protection.register', 'legal.immigration', 'legal.aid'],
  ...['papers', 'papers.id', 'language.course', 'language.interpreter', 'work', 'work.find', 'money.benefits'],
  ...['connectivity.wifi', 'children.care', 'school.enrol'],
]);

/** Words that hold sentences together: whoever types one in her language must not get what it means in another, written in Latin letters. */
const LITTLE = new Set(
  [
    'the and for with from see help you not are was can get hit how who',
    'por para con sin los las una del que mis sus muy mal soy ida sol',
    'les des une pour avec sans dans pas nom mal sur mon mes est',
    'com sem uma dos das meu por mas nos der die das und mit ein ist ich rat',
    'che per con una del mio ve ile bir ben mi da ka ki li nan pou yon sou ak ap te',
    'hai hain hoon mein mera aur kya nahi ke gaya chahiye',
    'mai thi khong yu rao dai laeo tang',
    'waa iyo ka ku la na ya wa kwa ni mimi log nas por kor ret',
  ].flatMap((words) => words.split(' ')),
);

interface LanguageFile {
  readonly provenance: string;
  readonly needs: Readonly<Record<string, { readonly label: string; readonly words: readonly string[] }>>;
  readonly firstScreen: Readonly<Record<string, string>>;
}

const file = (tag: string) => JSON.parse(readFileSync(new URL(`../needs/${tag}.json`, import.meta.url), 'utf8')) as LanguageFile;
const ids = needs.needs.map((need) => need.id);
/** Two spellings that search cannot tell apart are one. */
const spelling = (word: string) => tokenize(word).join(' ');

describe('the needs pack', () => {
  it('has the shape that the directory builds with, parents and the first screen’s needs among it', () => {
    const pack: NeedsPack = needs;
    assert.deepEqual(readNeedsPack(JSON.parse(JSON.stringify(pack))), JSON.parse(JSON.stringify(pack)));
  });

  it('keeps each need under the parent that its id begins with, one level deep', () => {
    for (const { id, parent } of needs.needs) assert.equal(parent, id.includes('.') ? id.replace(/\.[^.]+$/, '') : undefined, id);
  });

  it('marks everything below a sensitive need as sensitive, but the search for a missing person', () => {
    const sensitive = new Set(needs.needs.filter((need) => need.sensitive).map((need) => need.id));
    for (const { id, parent } of needs.needs) {
      if (parent !== undefined && sensitive.has(parent) && id !== 'safety.missing') assert.ok(sensitive.has(id), id);
    }
    for (const id of ['health.hiv', 'health.addiction', 'safety.violence', 'safety.trafficking', 'protection.register', 'community.lgbtq'])
      assert.ok(sensitive.has(id), id);
  });

  it('names no taxonomy term twice in one need, and no population as a need', () => {
    for (const { id, crosswalk } of needs.needs) {
      const codes = [...(crosswalk.airs ?? []), ...(crosswalk.openEligibility ?? [])];
      assert.equal(new Set(codes).size, codes.length, id);
      for (const code of crosswalk.airs ?? [])
        assert.ok(!code.startsWith('Y'), `${id}: a target population says whom a service is for, not what it does`);
    }
  });

  for (const tag of LANGUAGES) {
    it(`speaks ${tag}: every need and the whole first screen, nothing else`, () => {
      const language = file(tag);
      assert.deepEqual(Object.keys(language.needs).sort(), [...ids].sort());
      assert.deepEqual(Object.keys(language.firstScreen).sort(), needs.firstScreen.map((item) => item.id).sort());
      assert.equal(language.provenance, tag === 'en' ? 'original' : 'machine', 'who reviews a language changes this line with it');
      for (const need of needs.needs) assert.equal(need.label[tag]?.text, language.needs[need.id]?.label, need.id);
    });

    it(`has short labels and useful words in ${tag}`, () => {
      const language = file(tag);
      const labels = [
        ...Object.entries(language.needs).map(([id, { label }]) => [id, label] as const),
        ...Object.entries(language.firstScreen),
      ];
      for (const [id, label] of labels) {
        assert.ok(label.length >= 1 && label.length <= 52, `${id}: ${label}`);
        assert.equal(label.trim(), label, id);
        const script = SCRIPTS[tag];
        if (script && !label.startsWith('LGBTQ+')) assert.match(label, script, id);
      }
      for (const [id, { words }] of Object.entries(language.needs)) {
        assert.ok(words.length >= (FREQUENT.has(id) ? 8 : 4) && words.length <= 20, `${id}: ${words.length}`);
        const spellings = words.map(spelling);
        spellings.forEach((word, at) =>
          assert.ok(word !== '' && spellings.indexOf(word) === at, `${id}: "${words[at] ?? ''}" is empty or there already`),
        );
      }
    });
  }

  it('is a tree that a small directory and a large one fill: 120 needs and more, few of them at its root', () => {
    assert.ok(ids.length >= 120, String(ids.length));
    assert.ok(needs.needs.filter(({ parent }) => parent === undefined).length <= 20);
    assert.ok(LANGUAGES.length >= 24);
  });

  it('has the words of every script in Latin letters too, as people write where their keyboard is not', () => {
    for (const [tag, script] of Object.entries(SCRIPTS)) {
      const { needs: own } = file(tag);
      const without = Object.keys(own).filter((id) => !own[id]?.words.some((word) => /\p{sc=Latin}/u.test(word)));
      assert.deepEqual(without, [], tag);
      for (const [id, { words }] of Object.entries(own))
        assert.ok(
          words.some((word) => script.test(word)),
          `${tag} ${id}`,
        );
    }
  });

  it('gives no word of one language to two needs apart in the tree, but where there is a reason', () => {
    const shared = new Set(SHARED_WORDS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    const used = new Set<string>();
    const parent = (id: string) => id.replace(/\.[^.]+$/, '');
    const wrong: string[] = [];
    for (const tag of LANGUAGES) {
      const homes = new Map<string, string[]>();
      for (const [id, { label, words }] of Object.entries(file(tag).needs)) {
        for (const word of new Set([label, ...words].map(spelling))) homes.set(word, [...(homes.get(word) ?? []), id]);
      }
      for (const [word, at] of homes) {
        for (const [one, other] of at.flatMap((id, i) => at.slice(i + 1).map((next) => [id, next] as const))) {
          if (parent(one) === parent(other)) continue;
          used.add(`${one} ${other}`);
          if (!shared.has(`${one} ${other}`)) wrong.push(`${tag} "${word}": ${one}, ${other}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    for (const [one, other] of SHARED_WORDS)
      assert.ok(used.has(`${one} ${other}`) || used.has(`${other} ${one}`), `${one} and ${other} share no word`);
  });

  it('has no word that is a little word of another language', () => {
    const wrong = LANGUAGES.flatMap((tag) =>
      Object.entries(file(tag).needs).flatMap(([id, { words }]) =>
        words.filter((word) => LITTLE.has(spelling(word))).map((word) => `${tag} ${id}: ${word}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('calls people as our glossary does, and by no word that insults them', () => {
    assert.deepEqual(Object.keys(REFUSED_WORDS).sort(), [...LANGUAGES].sort());
    const wrong: string[] = [];
    for (const tag of LANGUAGES) {
      const { needs: own, firstScreen } = file(tag);
      const texts = [...Object.values(own).flatMap(({ label, words }) => [label, ...words]), ...Object.values(firstScreen)];
      for (const text of texts) if (REFUSED_WORDS[tag]?.test(text)) wrong.push(`${tag}: ${text}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('names every kind of document in every language, no two alike', () => {
    assert.deepEqual(Object.keys(needs.documents).sort(), [...DOCUMENT_TYPES, 'none', 'or'].sort());
    for (const tag of LANGUAGES) {
      const labels = Object.entries(needs.documents).map(([type, label]) => [type, label[tag]?.text ?? ''] as const);
      for (const [type, label] of labels) assert.match(label, SCRIPTS[tag] ?? /\p{L}/u, `${type} ${tag}`);
      assert.equal(new Set(labels.map(([, label]) => label)).size, labels.length, tag);
    }
    for (const type of DOCUMENT_TYPES) assert.equal(needs.documents[type]?.en?.text, documentLabel(type, 'en'));
  });

  it('tells the buttons of one language apart', () => {
    for (const tag of LANGUAGES) {
      const labels = Object.values(file(tag).needs).map(({ label }) => label.toLowerCase());
      assert.equal(new Set(labels).size, labels.length, `${tag}: ${labels.filter((label, at) => labels.indexOf(label) !== at).join(', ')}`);
    }
  });
});
