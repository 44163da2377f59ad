import type { SourceFiles } from '../dataset.js';
import { surveyBytes } from '../encoding/byte-survey.js';
import { chooseEncoding } from '../encoding/choose-encoding.js';
import { textStream, type TextStream } from '../encoding/text-stream.js';
import type { DatasetBuilder } from './dataset-builder.js';

/** Text of a file, in the encoding that its bytes show. Tells the builder what was not UTF-8. */
export async function openText(files: SourceFiles, name: string, builder: DatasetBuilder): Promise<TextStream> {
  const survey = await surveyBytes(files.open(name));
  const choice = chooseEncoding(survey);
  if (choice.name === 'mixed') {
    builder.problem(
      'encoding-mixed',
      'warning',
      name,
      0,
      `parts of ${name} are UTF-8 and parts are ${LABELS[choice.fallback]}; each line was read as what it is. Save the file anew as UTF-8.`,
    );
  } else if (choice.name !== 'utf-8') {
    builder.problem(
      'encoding-converted',
      'note',
      name,
      0,
      `${name} was read as ${LABELS[choice.name]}; save it as UTF-8 so that nobody has to guess.`,
    );
  }
  return textStream(files.open(name), choice);
}

const LABELS = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman' } as const;
