import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Directory } from '@newcomer/directory';
import { createMemorySource } from '@newcomer/directory/memory-source';
import { needs } from './index.js';
import { LANGUAGES } from './testing/languages.js';

/** Needs that are looked for with words of danger. */
const OF_DANGER = /^(?:safety|children\.alone|children\.protection)/;

/** A city without one service: only the emergency layer answers. */
const empty: Directory = {
  place: { en: { text: 'Port Lantern', provenance: 'original' } },
  language: 'en',
  languages: ['en'],
  dataDate: '2026-11-22',
  entries: [],
  needs: [],
  alerts: needs.alerts,
  places: [],
  firstScreen: [],
  emergency: [],
  staleDays: 365,
};
const source = createMemorySource(empty);
const raised = async (words: string, lang = 'en') => (await source.search({ words, lang })).alerts;

describe('words that raise the emergency numbers', () => {
  it('are there for each situation in each language, none empty and none twice', () => {
    assert.deepEqual(needs.alerts.map((alert) => alert.for).sort(), ['child', 'suicide', 'trafficking', 'violence']);
    for (const { for: situation, words } of needs.alerts) {
      assert.deepEqual(Object.keys(words).sort(), [...LANGUAGES].sort(), situation);
      for (const [tag, phrases] of Object.entries(words)) {
        assert.ok(phrases.length >= 4, `${situation} ${tag}`);
        assert.ok(
          phrases.every((phrase) => phrase.trim() === phrase && phrase !== ''),
          `${situation} ${tag}`,
        );
        assert.equal(new Set(phrases).size, phrases.length, `${situation} ${tag}`);
      }
    }
  });

  it('raise their own situation, whatever the language of the page', async () => {
    for (const { for: situation, words } of needs.alerts) {
      for (const phrase of Object.values(words).flat()) assert.ok((await raised(phrase)).includes(situation), `${situation}: ${phrase}`);
    }
  });

  it('are found inside what a person in danger writes', async () => {
    for (const [words, situation] of [
      ['my husband hits me every day please help', 'violence'],
      ['زوجي بيضربني وين أروح', 'violence'],
      ['чоловік б’є мене', 'violence'],
      ['شوهرم منو میزنه چیکار کنم', 'violence'],
      ['老公打我怎么办', 'violence'],
      ['ya no quiero vivir', 'suicide'],
      ['я не хочу жити', 'suicide'],
      ['我不想活了', 'suicide'],
      ['mon patron a pris mon passeport', 'trafficking'],
      ['mi jefe me quitó el pasaporte', 'trafficking'],
      ['o patrão tirou meu passaporte', 'trafficking'],
      ['الكفيل سحب جوازي', 'trafficking'],
      ['το παιδί μου χάθηκε χάθηκε το παιδί μου', 'child'],
      ['mi hijo ha desaparecido en la estación', 'child'],
    ] as const) {
      assert.ok((await raised(words)).includes(situation), words);
    }
  });

  it('stay silent for the labels and words of every other need', async () => {
    const alarms: string[] = [];
    for (const { id, label, words } of needs.needs) {
      if (OF_DANGER.test(id)) continue;
      for (const text of [...Object.values(label).map((version) => version.text), ...Object.values(words).flat()]) {
        const situations = await raised(text);
        if (situations.length > 0) alarms.push(`${id}: "${text}" raises ${situations.join(', ')}`);
      }
    }
    assert.deepEqual(alarms, []);
  });

  it('stay silent for everyday questions', async () => {
    const alarms: string[] = [];
    for (const words of [
      'help me find work',
      'help me with papers',
      'substance abuse treatment',
      'alcohol abuse',
      'ayuda con abuso de drogas',
      'de qué se trata este curso',
      'where can my child play alone with other children',
      'school for my children',
      'passport renewal',
      'i lost my passport',
      'où est mon passeport',
      'travail de nuit',
      'vol de téléphone',
      'سفر بدون جواز',
      'بدي شغل',
      'تجاوز عمر ١٨',
      'کار برای پدر و مادر',
      'хочу жити в квартирі',
      'θέλω να μάθω ελληνικά',
      '打疫苗',
      '打电话',
      '想工作',
      'shaqo rabaa',
      'ስራሕ ይደሊ',
    ]) {
      const situations = await raised(words);
      if (situations.length > 0) alarms.push(`"${words}" raises ${situations.join(', ')}`);
    }
    assert.deepEqual(alarms, []);
  });
});
