/** Something wrong in content: data to be listed, never thrown. */
export interface ContentFinding {
  /** Rule of SPEC.md that is broken, such as `C4`. */
  readonly code: string;
  /** `error`: the pack does not play. `warning`: it plays. `note`: worth knowing, such as a draft language. */
  readonly level: 'error' | 'warning' | 'note';
  /** Path inside the pack, with `/`. */
  readonly file: string;
  /** JSON pointer (RFC 6901) inside the file; empty for the file as a whole. */
  readonly pointer: string;
  /** Where that is in the file, both from 1; left out where it is not known or the file is missing. */
  readonly line?: number;
  readonly column?: number;
  /** One sentence that says what is wrong and how to mend it. */
  readonly sentence: string;
}

/** The surroundings are wrong (a missing folder, a full disk, a second instance): a person can mend it. */
export class OperatorError extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'OperatorError';
    this.code = code;
  }
}

/** The end of a `switch` over a union: reached only when a member has no branch, which the compiler then names. */
export function unreachable(value: never): never {
  throw new Error(`No branch for ${JSON.stringify(value)}`);
}
