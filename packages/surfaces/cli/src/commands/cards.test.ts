import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

interface Report {
  readonly cards: number;
  readonly shownToResidents: number;
  readonly problems: readonly { readonly rule: string; readonly severity: string; readonly path: string }[];
  readonly fixed: readonly { readonly rule: string }[];
  readonly form?: readonly { readonly path: string }[];
}
interface Card {
  status: string;
  fallacy?: string;
}

const folder = scratchFolder();
after(() => rmSync(folder, { recursive: true, force: true }));
cpSync(fileURLToPath(new URL('../../../../content/packs/belonging', import.meta.url)), folder, { recursive: true });
const world = join(folder, 'world.json');
const english = join(folder, 'world.en.json');
const report = (text: string) => JSON.parse(text) as Report;
const before = { world: readFileSync(world, 'utf8'), english: readFileSync(english, 'utf8') };
const reset = () => {
  writeFileSync(world, before.world);
  writeFileSync(english, before.english);
};

describe('newcomer cards check', () => {
  it('explains itself with examples', async () => {
    for (const command of ['cards', 'cards check']) {
      const { status, stdout } = await runNewcomer(...command.split(' '), '--help');
      assert.equal(status, 0);
      assert.match(stdout, /Examples:\n {2}newcomer cards check/);
    }
  });

  it('has advice alone for the cards that we ship, none of which is shown before somebody approved it', async () => {
    const { status, stdout } = await runNewcomer('cards', 'check', world, '--json');
    const { cards, shownToResidents, problems } = report(stdout);
    assert.deepEqual([status, cards, shownToResidents], [0, 12, 0]);
    assert.deepEqual([...new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))], ['advice old-figure']);
    assert.equal((await runNewcomer('pack', 'check', world)).status, 0);
  });

  it('says where a card spreads the rumor, why that matters and what to do, and ends with 1', async () => {
    writeFileSync(
      english,
      before.english.replace('People without papers pay no taxes', 'In 2022, people without papers in the United States paid'),
    );
    const { status, stdout, stderr } = await runNewcomer('cards', 'check', world);
    assert.equal(status, 1);
    assert.match(stdout, /error +texts\.en\.entries\.taxes-paid\.fact\n {2}the first block repeats the myth: “/);
    assert.match(stdout, /Why: What is read first is remembered\. .*\(fact-first\)/);
    assert.match(stderr, /has 1 error/);
    reset();
  });

  it('mends with --fix what a program can mend, writes the same files, and leaves the rest alone', async () => {
    const pack = JSON.parse(before.world) as { values: { cards: Card[] } };
    pack.values.cards[0]!.status = 'approved';
    writeFileSync(world, JSON.stringify(pack));
    writeFileSync(english, before.english.replace('"Half the world is coming here"', '"“Half the world is coming here”"'));
    const { status, stdout } = await runNewcomer('cards', 'check', world, '--fix', '--json');
    assert.equal(status, 0);
    assert.deepEqual(
      report(stdout).fixed.map(({ rule }) => rule),
      ['approved-without-review', 'myth-in-quotation-marks'],
    );
    assert.deepEqual(JSON.parse(readFileSync(world, 'utf8')), JSON.parse(before.world));
    assert.deepEqual(JSON.parse(readFileSync(english, 'utf8')), JSON.parse(before.english));
    reset();
  });

  it('names the field where a file is no pack of cards', async () => {
    const pack = JSON.parse(before.world) as { values: { cards: Card[] } };
    delete pack.values.cards[3]!.fallacy;
    writeFileSync(world, JSON.stringify(pack));
    const { status, stdout } = await runNewcomer('cards', 'check', world, '--json');
    assert.equal(status, 1);
    assert.deepEqual(
      report(stdout).form?.map(({ path }) => path),
      ['values.cards[3].fallacy'],
    );
    reset();
    assert.equal((await runNewcomer('cards', 'check', join(folder, 'none.json'))).status, 1);
  });
});
