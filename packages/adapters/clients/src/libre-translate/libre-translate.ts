import { TranslationError, type TranslationProvider } from '@newcomer/directory/translation';
import * as z from 'zod/mini';
import { ApiError, createHttp, type ClientOptions } from '../http/index.js';

const Answer = z.object({ translatedText: z.array(z.string()) });

export interface LibreTranslateOptions extends ClientOptions {
  /** Where the engine asks for one. */
  readonly apiKey?: string | undefined;
}

/** An engine takes seconds for a page of text. */
const DEADLINE = 120_000;

/** Translates with LibreTranslate (`POST /translate`), an engine that a city can run itself. */
export function createLibreTranslate({ apiKey, ...options }: LibreTranslateOptions): TranslationProvider {
  const http = createHttp({ deadline: DEADLINE, ...options });
  return async (texts, from, to, { signal }) => {
    try {
      const body = { q: texts, source: from, target: to, format: 'text', ...(apiKey !== undefined && { api_key: apiKey }) };
      const { body: answer } = await http.post('translate', body, { signal });
      const checked = Answer.safeParse(answer);
      if (checked.success) return checked.data.translatedText;
      throw new TranslationError('refused', 'the engine answered with no list of translations; give the address of a LibreTranslate');
    } catch (error) {
      throw error instanceof ApiError ? translationError(error, from, to) : error;
    }
  };
}

function translationError(error: ApiError, from: string, to: string): TranslationError {
  const { reason, status, message } = error;
  const options = { cause: error };
  if (reason === 'offline' || reason === 'timeout' || status === 429 || (status !== undefined && status >= 500))
    return new TranslationError('busy', message, options);
  // Too many texts, too many characters, or a language that it does not have: with one short text only the last is left.
  if (status === 400 || status === 413)
    return new TranslationError('too-large', `${message} (it may have no "${from}" or "${to}", or a limit of characters)`, options);
  return new TranslationError('refused', message, options);
}
