import type { CivilDate } from '@newcomer/core/civil-time';
import { safeUrl } from '@newcomer/core/urls';
import type { Answer, Assessment } from './assessment.js';
import type { Framework } from './framework.js';
import { gapsOf } from './gaps.js';
import { isExpired } from './own-standing.js';
import type { ReportWords } from './report-words.js';
import type { Measure, RuleScore } from './score.js';
import { Scorer } from './scorer.js';

export interface ReportPageOptions {
  readonly today: CivilDate;
  /** The text of a key in the reader's language. */
  readonly text: (key: string) => string;
  /** BCP 47 of the texts and words. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly words: ReportWords;
  readonly layer?: 'self' | 'audit';
  /** Where the framework comes from, as one line. */
  readonly source?: string;
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding-inline:1rem}
table{border-collapse:collapse;inline-size:100%;margin-block:1rem}
th,td{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}
tr{break-inside:avoid}h2{break-after:avoid}.label{border:2px solid;padding:.5rem 1rem;font-weight:bold}`;

/**
 * An assessment as one page to print: no script, no request, every text escaped. It says that it is a self-assessment.
 * An element gives its own words, and then carries no English ones.
 */
export function reportPage(framework: Framework, assessment: Assessment, options: ReportPageOptions): string {
  const { today, text, lang, dir = 'ltr', words, layer = 'self' } = options;
  const scorer = new Scorer(framework, assessment, { today, layer });
  const score = scorer.score();
  // Engines disagree on how languages that are written from right to left set a number among Western digits.
  const format = new Intl.NumberFormat(dir === 'rtl' ? 'en' : lang, { numberingSystem: 'latn', maximumFractionDigits: 2 });
  const number = (value: number) => format.format(value);
  const names = new Map(assessment.departments?.map(({ id, name }) => [id, name]));
  const said = new Map<string, Answer[]>();
  for (const answer of assessment.answers) said.set(answer.criterion, [...(said.get(answer.criterion) ?? []), answer]);
  const findings = new Map(assessment.findings?.map((each) => [each.criterion, each]));
  const titles = new Map(framework.criteria.map(({ id, title }) => [id, `${id} ${text(title)}`]));

  const measure = (value: Measure | undefined, rule: RuleScore): string => {
    if (!value || value.state === 'not-assessed') return words.notAssessed;
    if (value.state === 'insufficient') return `${words.insufficient} (${number(value.counted)} ${words.of} ${number(value.of)})`;
    const { low = value.value ?? 0, high = low } = value;
    const [from, to] = [value.value ?? low, value.value ?? high].map(number);
    const outcome = rule.outcome ? `; ${words.outcomes[rule.outcome]}` : '';
    return `${from === to ? from : `${from} ${words.to} ${to}`} (${number(value.counted)} ${words.of} ${number(value.of)})${outcome}`;
  };

  const evidence = (answer: Answer): string =>
    (answer.evidence ?? [])
      .map((each) => {
        const href = each.url === undefined ? undefined : safeUrl(each.url);
        const title = escape(each.title);
        const mark = isExpired(each, today) ? ` (${escape(words.expired)})` : '';
        return `<li>${href ? `<a href="${escape(href)}" rel="noreferrer">${title}</a>` : title}${mark}</li>`;
      })
      .join('');

  /** What a department or the auditor says: a level where the framework has levels, else a standing. */
  const statement = ({ status, level }: Pick<Answer, 'status' | 'level'>): string =>
    status === undefined && level !== undefined ? number(level) : words.standings[status ?? 'unanswered'];

  const criterionRow = (id: string, title: string): string => {
    const cells = (said.get(id) ?? []).map((answer) => {
      const note = answer.note ? `<p>${escape(words.note)}: ${escape(answer.note)}</p>` : '';
      const list = evidence(answer);
      const given = `${list && `<ul>${list}</ul>`}${note}`;
      if (answer.department === undefined) return given;
      const name = escape(names.get(answer.department) ?? answer.department);
      return `<div><strong>${name}</strong>: ${escape(statement(answer))}${given}</div>`;
    });
    const level = scorer.level(id);
    const standing = words.standings[scorer.standing(id)] + (level === undefined ? '' : ` (${number(level)})`);
    const finding = findings.get(id);
    const found = finding ? [statement(finding), finding.note].filter((each) => each !== undefined) : [];
    return `<tr><th scope="row">${escape(title)}</th><td>${escape(standing)}</td><td>${cells.join('')}</td>${
      findings.size ? `<td>${escape(found.join(' · '))}</td>` : ''
    }</tr>`;
  };

  const areas = framework.areas.map((area, at) => {
    const own = framework.criteria.filter((each) => each.area === area.id);
    const figures = score.rules
      .filter((rule) => rule.areas.length)
      .map(
        (rule) =>
          `<p>${escape(text(framework.scoring.find(({ id }) => id === rule.rule)?.title ?? rule.rule))}: ${escape(measure(rule.areas[at], rule))}</p>`,
      );
    const heads = [words.criterion, words.standing, words.evidence, ...(findings.size ? [words.finding] : [])];
    return `<h3>${escape(text(area.title))}</h3>${figures.join('')}${
      own.length
        ? table(
            heads,
            own.map(({ id, title }) => criterionRow(id, `${id} ${text(title)}`)),
          )
        : ''
    }`;
  });
  const rules = score.rules.flatMap((rule) =>
    rule.whole
      ? [
          `<p>${escape(text(framework.scoring.find(({ id }) => id === rule.rule)?.title ?? rule.rule))}: <strong>${escape(measure(rule.whole, rule))}</strong></p>`,
        ]
      : [],
  );
  const gaps = gapsOf(scorer).map(
    (gap) =>
      `<li>${escape(titles.get(gap.criterion) ?? gap.criterion)}: ${escape(words.standings[gap.standing])}${gap.unlocks ? ` (${escape(words.first)})` : ''}</li>`,
  );
  const actions = assessment.plan?.actions.map(
    (each) =>
      `<tr><th scope="row">${escape(each.action)}</th>${[
        each.criteria.join(', '),
        each.rootCause,
        each.deadline,
        each.owner ?? '',
        each.status,
      ]
        .map((cell) => `<td>${escape(cell)}</td>`)
        .join('')}</tr>`,
  );
  const title = escape([assessment.place, text(framework.title)].filter(Boolean).join(': '));
  return `<!doctype html>
<html lang="${escape(lang)}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body>
<h1>${title}</h1>
<p class="label">${escape(layer === 'audit' ? words.audit : words.selfAssessment)}</p>
<p>${escape(words.asOf)} <time datetime="${escape(assessment.date)}">${escape(assessment.date)}</time></p>
${rules.join('\n')}
<h2>${escape(words.areas)}</h2>
${areas.join('\n')}
<h2>${escape(words.gaps)}</h2>
${gaps.length ? `<ol>${gaps.join('\n')}</ol>` : `<p>${escape(words.noGaps)}</p>`}
${
  actions?.length
    ? `<h2>${escape(words.plan)}</h2>${table([words.action, words.criterion, words.rootCause, words.deadline, words.owner, words.status], actions)}`
    : ''
}
${framework.unknown?.length ? `<h2>${escape(words.unknown)}</h2><ul>${framework.unknown.map((key) => `<li>${escape(text(key))}</li>`).join('')}</ul>` : ''}
${options.source ? `<p>${escape(words.source)}: ${escape(options.source)}</p>` : ''}
</body>
</html>
`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
