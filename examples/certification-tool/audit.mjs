#!/usr/bin/env node
// A city's own tool on the way to an audit. It reads files and writes to the screen or to a file; it knows no network.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  assessmentFromCsv,
  assessmentFromJson,
  checkPlan,
  compareAssessments,
  disagreements,
  gapsOf,
  personHints,
  planDue,
  reportHtml,
  Scorer,
} from '@newcomer/engines/assessment';
import { joinPack, textsOf } from '@newcomer/engines/pack';

const USAGE = `node audit.mjs score  <pack> <assessment> [--evidence <file>] [--today <day>]
node audit.mjs gaps   <pack> <assessment> [--limit <number>]
node audit.mjs plan   <pack> <assessment>
node audit.mjs diff   <pack> <older assessment> <newer assessment>
node audit.mjs report <pack> <assessment> --out <file.html>`;

/** A pack in one file, or with one file for each language beside it. */
function readPack(file) {
  const pack = JSON.parse(readFileSync(file, 'utf8'));
  const beside = file.replace(/\.json$/, '.en.json');
  const texts = pack.texts ?? (existsSync(beside) ? { en: JSON.parse(readFileSync(beside, 'utf8')) } : {});
  return joinPack(pack, texts);
}

function readAssessment(file, pack) {
  const text = readFileSync(file, 'utf8');
  const { id, values } = pack;
  return /\.csv$/i.test(file) ? assessmentFromCsv(text, { pack: id, edition: values.edition, date: today }) : assessmentFromJson(text);
}

/** Puts a list of evidence to the answers; what seems to name a person is left out and said. */
function withEvidence(assessment, file) {
  if (!file) return assessment;
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const fit = given.filter(({ criterion, title, url = '' }) => {
    const hints = personHints(`${title}\n${url}`);
    if (hints.length) console.error(`Left out, it may name a person (${hints.join(', ')}): evidence for ${criterion}`);
    return !hints.length;
  });
  return {
    ...assessment,
    answers: assessment.answers.map((answer) => {
      const found = fit.filter(({ criterion, department }) => criterion === answer.criterion && department === answer.department);
      const evidence = found.map(({ kind, title, url, date, expires }) => ({ kind, title, url, date, expires }));
      return evidence.length ? { ...answer, evidence: [...(answer.evidence ?? []), ...evidence] } : answer;
    }),
  };
}

const percent = (share) => `${Math.round(share * 1000) / 10} %`;

function figure({ strategy, whole, outcome }) {
  if (!whole || whole.state !== 'assessed') return whole?.state === 'insufficient' ? 'too few answers' : 'not assessed';
  const show = strategy === 'highest-tier' || strategy === 'gates' ? (value) => '★'.repeat(value) || 'none' : percent;
  const range = whole.low === whole.high ? show(whole.low) : `${show(whole.low)} to ${show(whole.high)}`;
  return `${range} (${whole.counted} of ${whole.of})${outcome ? `: ${outcome}` : ''}`;
}

const options = {
  evidence: { type: 'string' },
  today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  limit: { type: 'string', default: '10' },
  out: { type: 'string' },
};
const { values: flags, positionals } = parseArgs({ options, allowPositionals: true });
const [command, packFile, first, second] = positionals;
const { today } = flags;
if (!packFile || !first || (command === 'diff' && !second) || (command === 'report' && !flags.out)) {
  console.error(USAGE);
  process.exit(2);
}

try {
  const pack = readPack(packFile);
  const { values } = pack;
  const text = (key) => textsOf(pack, 'en')(key).text;
  const titles = new Map(values.criteria.map(({ id, title }) => [id, text(title)]));
  const assessment = withEvidence(readAssessment(first, pack), flags.evidence);
  const scorer = new Scorer(values, assessment, { today });

  const commands = {
    score() {
      const score = scorer.score();
      console.log(`${assessment.place ?? ''} ${text(values.title)}: self-assessment of ${assessment.date}, seen on ${today}\n`);
      for (const rule of score.rules) console.log(`${text(values.scoring.find(({ id }) => id === rule.rule).title)}: ${figure(rule)}`);
      console.log('');
      for (const { area, counts, applicable, assessed } of score.areas) {
        const open = counts.unanswered + counts.review;
        const said = assessed ? `${counts.met} of ${applicable} met` : 'not assessed';
        console.log(`${text(values.areas.find(({ id }) => id === area).title)}: ${said}${open ? `, ${open} open` : ''}`);
      }
      for (const { criterion, city, auditor, finding } of disagreements(values, assessment, today)) {
        console.log(`\nThe auditor sees ${criterion} otherwise: ${city} → ${auditor}. ${finding.note ?? ''}`);
      }
    },
    gaps() {
      for (const { criterion, standing, tier, unlocks } of gapsOf(scorer).slice(0, Number(flags.limit))) {
        console.log(
          `${unlocks ? '→' : ' '} ${criterion} (${tier ? `tier ${tier}` : 'tier unknown'}, ${standing}): ${titles.get(criterion)}`,
        );
      }
    },
    plan() {
      const { plan = { actions: [] } } = assessment;
      const needed = gapsOf(scorer)
        .filter(({ core, standing }) => core && standing !== 'unanswered')
        .map(({ criterion }) => criterion);
      console.log(`Plan due: ${planDue(values, plan) ?? 'no final report yet'}`);
      for (const { criteria, action, deadline, status } of plan.actions)
        console.log(`${deadline} ${status}: ${action} (${criteria.join(', ')})`);
      for (const { problem, criterion = '', action = '', due = '' } of checkPlan(values, plan, needed, today)) {
        console.log(`! ${problem} ${criterion}${action}${due}`);
      }
    },
    diff() {
      const newer = readAssessment(second, pack);
      const { criteria, rules } = compareAssessments(values, assessment, newer);
      console.log(`${assessment.date} → ${newer.date}`);
      for (const { before, after } of rules) console.log(`${before.rule}: ${figure(before)} → ${figure(after)}`);
      for (const { criterion, from, to, direction } of criteria) console.log(`${direction}: ${criterion} ${from} → ${to}`);
    },
    report() {
      const { title, read } = pack.source;
      writeFileSync(flags.out, reportHtml(values, assessment, { today, text, lang: 'en', source: `${title}, read on ${read}` }));
      console.log(flags.out);
    },
  };
  const run = Object.hasOwn(commands, command) && commands[command];
  if (!run) {
    console.error(USAGE);
    process.exit(2);
  }
  run();
} catch (error) {
  console.error(`${error.code ?? 'error'}: ${error.message}`);
  process.exit(1);
}
