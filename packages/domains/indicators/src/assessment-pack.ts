import type { Framework } from '@newcomer/engines/assessment';
import type { Pack, PackData } from '@newcomer/engines/pack';

/** A framework with its source and texts. */
export type AssessmentPack = Pack<'assessment', Framework>;
/** The same without texts, as it is published. */
export type AssessmentPackData = PackData<'assessment', Framework>;
