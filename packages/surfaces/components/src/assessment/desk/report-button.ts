import { reportPage, type ReportWords } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as frame from '../../pack-element/words.js';
import { download } from '../download.js';
import * as words from '../more-words.js';
import * as first from '../words.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import { html } from './lent.js';

/** Gives the whole assessment as one page to print, in the reader's language. It is made on the device. */
export function reportButton(host: DeskHost, say: DeskWords): TemplateResult {
  const { assessment, framework, model } = host;
  const { lang, dir } = model.localize;
  const save = (): void => {
    const source = model.chosen?.pack.source;
    const page = reportPage(framework, assessment, {
      today: model.today,
      text: (key) => model.text(key).text,
      lang,
      dir,
      words: reportWords(host, say),
      ...(source && { source: source.title }),
    });
    download(`assessment-${assessment.date}.html`, page, 'text/html');
  };
  return html`<p class="actions"><button type="button" @click=${save}>${say.term(words.saveReport)}</button></p>`;
}

/** The report's words out of those of the form and the desk. Signs stand for "to" and "of", which every language has. */
function reportWords({ model }: DeskHost, say: DeskWords): ReportWords {
  const own = (key: number): string => model.localize.term(key);
  // "What is missing: {count}" heads a list here, so the count and what leads to it go.
  const bare = (text: string): string => text.replace(/(?<![\s:：])[\s:：]+$/u, '');
  return {
    selfAssessment: own(first.selfAssessment),
    audit: say.term(words.auditSays),
    asOf: bare(say.term(words.asOfDay, { date: '' })),
    areas: own(first.part),
    area: own(first.part),
    criterion: say.term(words.criteria),
    standing: say.term(words.state),
    evidence: bare(model.localize.term(first.evidence, { count: '' })),
    finding: say.term(words.found),
    expired: own(first.expired),
    note: own(first.note),
    gaps: bare(say.term(words.gaps, { count: '' })),
    noGaps: say.term(words.gapsNone),
    first: say.term(words.unlocks),
    plan: bare(say.term(words.plan, { count: '' })),
    action: say.term(words.action),
    rootCause: say.term(words.rootCause),
    deadline: say.term(words.deadline),
    owner: own(first.owner),
    status: say.term(words.state),
    notAssessed: say.term(words.notAssessed),
    insufficient: say.term(words.insufficient),
    source: own(frame.sources),
    unknown: own(first.unknownTitle),
    to: '–',
    of: '/',
    standings: {
      met: own(first.met),
      partial: own(first.partial),
      'not-met': own(first.notMet),
      'not-applicable': own(first.notApplicable),
      unanswered: own(first.unanswered),
      review: own(first.review),
      blocked: say.term(words.waits),
    },
    outcomes: {
      full: say.term(words.coreFull),
      conditional: say.term(words.coreConditional),
      'plan-needed': say.term(words.corePlanNeeded),
      not: say.term(words.coreNot),
    },
  };
}
