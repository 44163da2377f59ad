import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bootstrap.mjs';
import { chromiumPath, firefoxPath } from '../../test/browsers.mjs';

/** The version that a program says it has. */
function version(program) {
  const { stdout = '' } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return /\d[\d.]*\d/.exec(stdout ?? '')?.[0] ?? 'of unknown version';
}

/** Writes the page of what was heard: what was tried, with what, and what was not. */
export function writeReport(results, seconds) {
  const browsers = [...new Set(results.map(({ browser }) => browser))];
  const names = [...new Set(results.map(({ name }) => name))];
  const cell = (name, browser) => {
    const result = results.find((one) => one.name === name && one.browser === browser);
    return !result ? 'not tried' : result.problem ? 'differs' : 'as kept';
  };
  const passed = results.filter(({ problem }) => !problem).length;
  const rows = names.map(
    (name) =>
      `| ${name} | ${results.find((one) => one.name === name).about} | ${browsers.map((browser) => cell(name, browser)).join(' | ')} |`,
  );
  const page = `# By ear: a real screen reader

Written by \`npm run proof -- orca\` on ${new Date().toISOString().slice(0, 10)}. Real keys, a hidden screen, and the words that Orca spoke.

With: Orca ${version('/usr/bin/orca')}, Chromium ${version(chromiumPath())}, Firefox ${version(firefoxPath())}, on Debian. ${passed} of ${results.length} tasks were heard as they are kept, in ${Math.round(seconds)} seconds.
After each search the number of results must be spoken exactly once, else the task fails.

| task | what is done | ${browsers.join(' | ')} |
| --- | --- | ${browsers.map(() => '---').join(' | ')} |
${rows.join('\n')}

The words are in \`scripts/proof/orca/golden\`, a file for each task and browser: a line with \`>\` is a key, \`[ar]\` is the language in which Orca asked for a voice.

## Not covered

- NVDA, JAWS, VoiceOver and TalkBack: none of them runs here. Nothing on this page speaks for them.
- How it sounds: speech goes to a synthesizer that is silent. Orca asks for a voice in the page's language; whether one is there is the person's device.
- Braille, touch, and writing Chinese by an input method: its words come as finished characters.
- The number of results after a first short word in Firefox: it is spoken with the next key there, not by itself; the cause is not known yet. So the finder's first task is done in Chromium only.
- Chinese, and the guides in Arabic in Firefox.
- People. A screen reader that says the right words is not yet a person who found help.
`;
  writeFileSync(join(root, 'docs/proof/screen-reader.md'), page);
}
