/** The name of the file that lets staff in who have no PIN, and the sentence that has to stand in it (rule O5). */
export const RECOVERY_FILE = 'operator-recovery.txt';
export const RECOVERY_SENTENCE = 'Open the operator panel of this kiosk.';
