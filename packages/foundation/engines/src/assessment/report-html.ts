import type { Assessment } from './assessment.js';
import type { Framework } from './framework.js';
import { reportPage, type ReportPageOptions } from './report-page.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

export interface ReportOptions extends Omit<ReportPageOptions, 'words'> {
  /** Absent means English. */
  readonly words?: ReportWords;
}

/** An assessment as one page to print (`reportPage`), in English where no other words are given. */
export function reportHtml(framework: Framework, assessment: Assessment, options: ReportOptions): string {
  return reportPage(framework, assessment, { ...options, words: options.words ?? REPORT_WORDS });
}
