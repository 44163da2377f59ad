import { syllablesOf } from './syllables.js';

/** How hard a text is to read. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /**
   * US school grade by Flesch and Kincaid, to one decimal; below zero for the easiest texts. Absent for every language but
   * English: the formula was fitted to English, and no other is used in its place.
   */
  readonly grade?: number | undefined;
}

export interface ReadingLimits {
  /** The highest grade, where a grade is known. */
  readonly grade: number;
  /** Words of a sentence, in any language. */
  readonly sentenceWords: number;
}

/** Text for residents: what an eleven-year-old can read. */
export const READING_LIMITS: ReadingLimits = { grade: 9, sentenceWords: 25 };

/** What makes a text hard. Empty where it keeps the limits. */
export interface ReadingProblem {
  readonly code: 'grade' | 'long-sentence';
  readonly found: number;
  readonly limit: number;
}

/** How hard a text in a language (BCP 47) is to read. */
export function readingOf(text: string, lang: string): Reading {
  const counts = sentencesOf(text).map(countWords);
  const words = counts.reduce((sum, count) => sum + count, 0);
  const reading = { words, sentences: counts.length, longestSentence: Math.max(0, ...counts) };
  if (words === 0 || !/^en(?:-|$)/i.test(lang)) return reading;
  const syllables = tokensOf(text).reduce((sum, token) => sum + syllablesOf(token), 0);
  // Kincaid, Fishburne, Rogers and Chissom (1975), for the US Navy.
  const grade = 0.39 * (words / counts.length) + 11.8 * (syllables / words) - 15.59;
  return { ...reading, grade: Math.round(grade * 10) / 10 };
}

/** Where a text goes beyond limits. */
export function readingProblems(text: string, lang: string, limits: ReadingLimits = READING_LIMITS): ReadingProblem[] {
  const { grade, longestSentence } = readingOf(text, lang);
  const problems: ReadingProblem[] = [];
  if (grade !== undefined && grade > limits.grade) problems.push({ code: 'grade', found: grade, limit: limits.grade });
  if (longestSentence > limits.sentenceWords) {
    problems.push({ code: 'long-sentence', found: longestSentence, limit: limits.sentenceWords });
  }
  return problems;
}

/** Sentences, by their marks in many scripts. The point in "3.3" and after an initial ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/(?:^|[\s(])(?:\p{Lu}\.)+(?=\s+\S)/gu, (initials) => initials.replace(/\./g, ''))
    .split(/(?<![.!?…؟۔।።])[.!?…؟۔।።]+["'”’»)]*(?:\s+|$)|[。！？]+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) > 0);
}

/**
 * Words between spaces; what has no letter and no digit is none. In scripts that write no spaces two characters count as
 * a word, which is near the truth for Chinese.
 */
export function countWords(text: string): number {
  return tokensOf(text).reduce((sum, token) => {
    const characters = token.match(UNSPACED)?.length ?? 0;
    const others = /[\p{L}\p{N}]/u.test(token.replace(UNSPACED, '')) ? 1 : 0;
    return sum + Math.ceil(characters / 2) + others;
  }, 0);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function tokensOf(text: string): string[] {
  return text.split(/[\s–—]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
}
