/** Something only the person at the keyboard can mend: the message says what and how, and no stack is shown. */
export class SetupProblem extends Error {
  /** @override */
  name = 'SetupProblem';
}
