// Written by `npm run manifest` from custom-elements.json.
import type { AssessmentChangeEvent, AssessmentForm, IdGuide, LanguageChangeEvent, LicensingGuide, MissingReportEvent, MythCard, PageExitEvent, ProblemReportEvent, Scorecard, ServiceFinder, ServiceSelectEvent, SourceErrorEvent } from '../dist/index.js';

/** For each tag: its class, the properties that a page sets, and the events that it listens to. */
export interface NewcomerElements {
  'newcomer-assessment': {
    element: AssessmentForm;
    properties: 'accent' | 'assessment' | 'by' | 'demo' | 'departments' | 'lang' | 'locales' | 'pack' | 'quickExit' | 'src' | 'storage' | 'theme' | 'today' | 'wordsBase';
    events: {
      'newcomer-assessment-change': AssessmentChangeEvent;
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
  'newcomer-id-guide': {
    element: IdGuide;
    properties: 'accent' | 'demo' | 'directory' | 'lang' | 'locales' | 'pack' | 'quickExit' | 'src' | 'theme' | 'today' | 'wordsBase';
    events: {
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-page-exit': PageExitEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
  'newcomer-licensing-guide': {
    element: LicensingGuide;
    properties: 'accent' | 'demo' | 'directory' | 'lang' | 'locales' | 'pack' | 'quickExit' | 'src' | 'storage' | 'theme' | 'today' | 'wordsBase';
    events: {
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-page-exit': PageExitEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
  'newcomer-myth-card': {
    element: MythCard;
    properties: 'accent' | 'card' | 'demo' | 'lang' | 'links' | 'locales' | 'pack' | 'quickExit' | 'src' | 'theme' | 'today' | 'wordsBase';
    events: {
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
  'newcomer-scorecard': {
    element: Scorecard;
    properties: 'accent' | 'assessmentSrc' | 'assessments' | 'demo' | 'lang' | 'layer' | 'locales' | 'pack' | 'quickExit' | 'src' | 'theme' | 'today' | 'wordsBase';
    events: {
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
  'newcomer-service-finder': {
    element: ServiceFinder;
    properties: 'accent' | 'api' | 'config' | 'lang' | 'limit' | 'links' | 'locales' | 'localesBase' | 'need' | 'openNow' | 'place' | 'quickExit' | 'remoteSearch' | 'report' | 'reportTo' | 'shareSelection' | 'source' | 'spoken' | 'src' | 'theme';
    events: {
      'newcomer-service-select': ServiceSelectEvent;
      'newcomer-problem-report': ProblemReportEvent;
      'newcomer-missing-report': MissingReportEvent;
      'newcomer-language-change': LanguageChangeEvent;
      'newcomer-page-exit': PageExitEvent;
      'newcomer-source-error': SourceErrorEvent;
    };
  };
}
