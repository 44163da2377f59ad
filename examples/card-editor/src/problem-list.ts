import type { Fix, LintProblem } from '@newcomer/engines/cards';

const WORDS = { error: 'Error', warning: 'Mend this', advice: 'A thought' } as const;

/** Draws what the lint found, the worst first, with the fix where a program can do it. */
export function drawProblems(list: HTMLElement, problems: readonly LintProblem[], mend: (fix: Fix) => void): void {
  list.replaceChildren(
    ...problems.map(({ severity, rule, message, todo, why, fix }) => {
      const item = document.createElement('li');
      item.className = severity;
      item.dataset.rule = rule;
      const what = document.createElement('p');
      const badge = document.createElement('strong');
      badge.textContent = WORDS[severity];
      what.append(badge, ` ${sentence(message)}.`);
      const how = document.createElement('p');
      how.textContent = todo;
      item.append(what, how);
      if (fix) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = sentence(fix.label);
        button.addEventListener('click', () => mend(fix));
        item.append(button);
      }
      const reason = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = 'Why';
      const text = document.createElement('p');
      text.textContent = why;
      reason.append(summary, text);
      item.append(reason);
      return item;
    }),
  );
}

/** Messages and labels are written to stand behind a colon; here they stand alone. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
