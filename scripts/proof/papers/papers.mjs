// The papers that a city's lawyer and its accessibility officer ask for, written from what was run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../bootstrap.mjs';
import { POLICY } from '../../../examples/strict-csp/serve.mjs';
import { accessibilityStatement } from './accessibility-statement.mjs';
import { goalsPage } from './goals.mjs';
import { privacySheet } from './privacy-sheet.mjs';
import { audit, billOfMaterials, SBOM } from './supply-chain.mjs';

const file = (name) => join(root, 'docs/proof', name);

/** What is shipped, from whom, and which policy is enough. */
function supplyPage(day, bill, audited) {
  const { components } = JSON.parse(bill);
  const others = components.filter(({ group }) => group !== '@newcomer');
  return `# What is in it, and what it may do

Written by \`npm run proof -- papers\` on ${day}.

## The line of your policy

All elements work under this Content Security Policy, where files and page share an origin. \`examples/strict-csp\` and the tests run under it, in three engines; nothing has to be added
but what your own page needs.

\`\`\`text
${POLICY}
\`\`\`

## Bill of materials

[sbom.cdx.json](sbom.cdx.json) (CycloneDX 1.6) names all that the published packages need at run time, with licenses and hashes: ${components.length - others.length} packages of ours and
${others.length} of others. \`npm test\` fails where it is not what is installed, where something runs a script on installing, and where a dependency has no
[reason](../decisions/runtime-dependencies.md).

| Package | Version | License |
| --- | --- | --- |
${others.map(({ group, name, version, licenses }) => `| ${group ? `${group}/` : ''}${name} | ${version} | ${licenses[0].license.id} |`).join('\n')}

Releases of others are taken when they are a week old (\`minimumReleaseAge\`). Of all this, a page of a city loads Lit, tslib's helpers and, for the code to another phone, lean-qr, inside our files.

## Known holes

Audit of ${day}: ${audited}.
`;
}

/** Writes all of them; `docs/proof` says what each is. */
export async function writePapers(day = new Date().toISOString().slice(0, 10)) {
  const bill = await billOfMaterials();
  writeFileSync(SBOM, bill);
  const pages = {
    'supply-chain.md': supplyPage(day, bill, await audit()),
    'privacy-sheet.md': await privacySheet(day),
    'accessibility-statement.md': accessibilityStatement(day),
    'goals.md': await goalsPage(day),
  };
  for (const [name, text] of Object.entries(pages)) {
    const filepath = file(name);
    writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
  }
  return [SBOM, ...Object.keys(pages).map(file)];
}
