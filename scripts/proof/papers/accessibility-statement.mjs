// docs/proof/accessibility-statement.md: what a city's accessibility officer asks, with what was measured as the evidence.
import { measured } from '../../bench/proof-page.mjs';
import { describedElements } from '../../element-site.mjs';

/** The heading under which the runs over every element's examples put their figures. */
const GROUP = 'Every element on a page';

/** The statement as Markdown. */
export function accessibilityStatement(day) {
  const figures = measured().get(GROUP);
  return `# Accessibility statement

For the accessibility officer of a city. Written by \`npm run proof -- papers\` on ${day}. It speaks of the elements, not of the page around them; copy what
you need into your own statement.

## What we aim at

Every element is to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, in every language of the interface, from left to right and from right to left,
on a screen of 320 pixels and at 400 % zoom.

${describedElements()
  .map(({ tagName, summary }) => `- \`<${tagName}>\`: ${summary}`)
  .join('\n')}

We say **partly conformant**: what is tried below is met, and not everything can be tried by a program.

## What was tried

Each element has examples for each of its states. \`npm test\` opens all of them in Chromium, Firefox and WebKitGTK and fails on one violation: axe without any rule turned off,
the keyboard alone, the size of what is tapped, whether focus is seen and not covered, reflow, the text spacing of WCAG 1.4.12, texts of twice the length.

${figures ?? `**Not measured yet**: [what was measured](measured.md) has no table "${GROUP}"; \`npm test -- --write\` writes it.`}

With a real screen reader: [by ear](screen-reader.md) says which tasks Orca speaks as they should be spoken, and which have not been repeated.

## What is not known

- NVDA, JAWS, VoiceOver and TalkBack were not tried; Orca was. WebKitGTK is not Safari.
- No task was done here by a person who uses assistive technology every day. A city that tries it is asked to tell us what it found.
- The interface's words in other languages than English are a computer's and marked so on the screen, until a person has reviewed them.
- What the city's own texts say, and how well they are written, is the city's. \`newcomer check\` names what is missing.

## If something is in the way

Write to the city's office that answers for its site, and let them report it to the project (SECURITY.md and CONTRIBUTING.md say where). A barrier is treated as a fault, not as a wish.
`;
}
