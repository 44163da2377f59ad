import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { csvRows } from './csv-rows.mjs';

const folder = join(import.meta.dirname, 'directory');
const rows: Record<string, string>[] = csvRows(readFileSync(join(folder, 'services.csv'), 'utf8'));
const { mapping } = JSON.parse(readFileSync(join(folder, 'newcomer.json'), 'utf8')) as {
  mapping: { columns: Record<string, string | null> };
};
const { planted } = JSON.parse(readFileSync(join(folder, 'expected-report.json'), 'utf8')) as {
  planted: { ref: string; rules: string[] }[];
};

const LANGUAGES = { Spanish: 60, Arabic: 60, French: 50, Ukrainian: 50 };
const untouched = new Set(planted.filter(({ rules }) => rules.includes('translation-identical')).map(({ ref }) => ref));

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?؟])\s+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

describe('the directory of Port Lantern', () => {
  it('has 150 services or more, each written for itself', () => {
    assert.ok(new Set(rows.map(({ Ref }) => Ref)).size >= 150);
    const seen = new Map<string, string>();
    for (const row of rows) {
      for (const sentence of sentences(row['What happens here'] ?? '')) {
        assert.equal(seen.get(sentence), undefined, `${row.Ref} and ${seen.get(sentence)} share the sentence "${sentence}"`);
        seen.set(sentence, row.Ref ?? '');
      }
    }
  });

  for (const [language, least] of Object.entries(LANGUAGES)) {
    it(`is there in ${language} for ${least} services or more, each translated and none said twice`, () => {
      const translated = rows.filter((row) => row[`Service (${language})`] !== '' && !untouched.has(row.Ref ?? ''));
      assert.ok(translated.length >= least, `${translated.length} services have a name in ${language}`);
      const seen = new Set<string>();
      for (const row of translated) {
        const text = row[`What happens here (${language})`] ?? '';
        assert.notEqual(text, '', `${row.Ref} has a name in ${language} and no description`);
        assert.notEqual(text, row['What happens here']);
        for (const sentence of sentences(text)) {
          assert.ok(!seen.has(sentence), `${row.Ref} repeats "${sentence}"`);
          seen.add(sentence);
        }
      }
    });
  }

  it('names only telephones, addresses and mail that lead to nobody', () => {
    for (const row of rows) {
      const text = Object.values(row).join('\n');
      // 555-0100 to 555-0199 are kept for fiction in every area of the North American plan.
      for (const [number] of text.matchAll(/\(\d{3}\) \d{3}-\d{4}/g)) assert.match(number, /^\(962\) 555-01\d\d$/, row.Ref);
      for (const [, domain] of text.matchAll(/@([\w.-]+\w)/g)) assert.match(domain ?? '', /\.example$/, row.Ref);
      for (const [, host] of text.matchAll(/https?:\/\/([^/\s]+)/g)) assert.match(host ?? '', /\.example$/, row.Ref);
    }
  });

  it('has a field for each of its columns, and no column that is not mapped', () => {
    assert.deepEqual(Object.keys(mapping.columns).sort(), Object.keys(rows[0] ?? {}).sort());
  });

  it('says of each planted mistake where it is and why it matters', () => {
    const refs = new Set(rows.map(({ Ref }) => Ref));
    for (const { ref } of planted) assert.ok(refs.has(ref), `${ref} is in expected-report.json and not in services.csv`);
  });
});
