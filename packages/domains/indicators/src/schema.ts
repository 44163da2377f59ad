import { Assessment, AssessmentPack } from '@newcomer/engines/assessment/schema';
import * as z from 'zod/mini';

export { AssessmentPack as AssessmentPackSchema } from '@newcomer/engines/assessment/schema';

/** `assessment-pack.schema.json`: JSON Schema 2020-12 of a pack, for editors and for tools in other languages. */
export function assessmentPackJsonSchema(): string {
  return schemaFile('Newcomer pack of the kind "assessment"', AssessmentPack);
}

/** `assessment.schema.json`: JSON Schema 2020-12 of what a city says of itself. */
export function assessmentJsonSchema(): string {
  return schemaFile('Newcomer assessment', Assessment);
}

function schemaFile(title: string, schema: z.core.$ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }, null, 2)}\n`;
}
