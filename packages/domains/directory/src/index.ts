// The contract between data and screen: types alone, so that whoever imports this name ships nothing.
// What runs has a subpath each ("@newcomer/directory/search").
export type { CityNotice, Notice, Severity } from './notices/notice.js';
export type { CityConfig, ConfigText } from './city-config.js';
export type {
  AccessAnswers,
  Address,
  Answer,
  Directory,
  DirectoryEntry,
  EmergencyNumber,
  FirstPlace,
  FirstScreenItem,
  NeedLabel,
  Phone,
  Place,
  Point,
} from './directory.js';
export type { CivilDate, Hours, HoursException, HoursRule, OpenState, OpenStatus } from './hours/hours.js';
export type { ImportReport, ReportExample, ReportProblem } from './import-report.js';
export type { AlertWords, Need, NeedsPack } from './needs/needs-pack.js';
export type {
  ChosenText,
  DirectoryInfo,
  Facets,
  Match,
  NeedNode,
  CardStatus,
  ServiceCard,
  ServiceDetail,
  ServicePage,
  ServiceQuery,
  ServiceSource,
  SourceCapabilities,
} from './service-source.js';
