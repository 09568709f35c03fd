import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function wordingHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * A quotation as it is shown: the wording as printed, a comma at its end set as a full stop. A report ends a
 * quotation with a comma before "he said"; on its own it ends with a full stop. Nothing else may differ.
 */
export function displayWording(verbatim: string): string {
  return verbatim.replace(/,$/, '.');
}

/** Sentences as one text. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** Whether a text begins or ends with a quotation mark; the interface draws its own. */
export function wearsQuotationMarks(text: string): boolean {
  return /^["'“”„«»‘’]|["“”«»]$/u.test(text);
}

/** Whether a text ends as a sentence does. */
export function isWholeSentence(text: string): boolean {
  return /[.!?…։。！？؟]["”»’)]?$/u.test(text);
}
