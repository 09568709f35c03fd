/** What a line of the log with this code tells, and what an operator does about it. */
interface Fault {
  readonly means: string;
  readonly todo: string;
}

/**
 * Every code of the log (rule Y1): 2xx content, 3xx settings, state and disk, 4xx time and displays, 5xx messages and pages,
 * 6xx the journal, 7xx recovery, 8xx the operator's door and the lock, 9xx self-test and presenter. A code never
 * changes its meaning, and one that is no longer used is not used again. docs/log-codes.md has the same rows.
 */
export const FAULT_CODES = {
  'KIOSK-201': {
    means: 'Content that was asked for, or the installed content, cannot play. The line says which and why.',
    todo: 'Mend what the line names, or give other content. Meanwhile the next that can play does.',
  },
  'KIOSK-202': {
    means: 'The content that comes with the kiosk plays in the place of another.',
    todo: 'Look for the line before, KIOSK-201, and do what it says.',
  },
  'KIOSK-203': {
    means: 'The installed content is not as it was left, or could not be noted on the disk.',
    todo: 'Install it again from its `.kioskpack`; where the disk refuses, make room or mend it.',
  },
  'KIOSK-204': {
    means: 'One scene of the content is not whole and is passed over.',
    todo: 'Mend the file that the line names; `npm run content -- check` names all of them.',
  },
  'KIOSK-205': {
    means: 'The content folder that is followed cannot be looked at.',
    todo: 'See that the folder is there and can be read, then restart the kiosk.',
  },
  'KIOSK-206': {
    means: 'A change in the content folder has an error; the last good content goes on.',
    todo: 'Mend what the line names and save again.',
  },
  'KIOSK-207': {
    means: 'A file with words of the interface is damaged and left out.',
    todo: 'Install the kiosk anew: its own files are not whole.',
  },
  'KIOSK-301': {
    means:
      'The settings were not as they should be, or could not be kept. The line says what applies instead.',
    todo: 'Look at the settings in the operator panel and save them again; where the disk refuses, make room or mend it.',
  },
  'KIOSK-302': {
    means: "What is kept of the operator's door is damaged or gone.",
    todo: 'Nothing, where the last good copy applies; else open the door with the recovery file and set a new PIN.',
  },
  'KIOSK-303': {
    means: "What belongs to the operator's door cannot be kept on the disk.",
    todo: 'Make room on the disk, or see that the user-data folder can be written.',
  },
  'KIOSK-304': {
    means: 'The PIN does not read back from the disk as it was typed, and does not count.',
    todo: 'Set it again. When it happens again, the disk is failing: replace it.',
  },
  'KIOSK-305': {
    means: 'A picture of a scene could not be saved.',
    todo: 'See that the folder of `--save-scenes` can be written and has room.',
  },
  'KIOSK-401': {
    means: 'No display is there yet; the kiosk waits for one.',
    todo: 'Switch the display on and see that its cable is in.',
  },
  'KIOSK-402': {
    means:
      'The clock of the machine shows a day that cannot be. Opening hours are not heeded: the kiosk is open.',
    todo: "Set the machine's clock and time zone. When it is lost again after a power cut, its battery is empty.",
  },
  'KIOSK-403': {
    means: 'The clock of the machine jumped. Opening hours are not heeded until it has held for ten minutes.',
    todo: 'Nothing, when somebody set it, or the machine asked a time server. Else see its battery.',
  },
  'KIOSK-501': {
    means: 'A message of the page was refused: it was not one of those that are answered.',
    todo: 'Nothing, once. When it comes again and again, restart the kiosk and keep the log for whoever looks after its code.',
  },
  'KIOSK-502': {
    means: "A message of the operator's page was refused.",
    todo: 'As with KIOSK-501.',
  },
  'KIOSK-503': {
    means: 'The page wanted to go to another address and was kept.',
    todo: 'Nothing: the kiosk held. When it comes again and again, see who was at the screen, and look at the content.',
  },
  'KIOSK-504': {
    means: 'The page wanted to show another page within itself and was kept from it.',
    todo: 'As with KIOSK-503.',
  },
  'KIOSK-505': {
    means: 'The page had become another one and was loaded anew.',
    todo: 'As with KIOSK-503.',
  },
  'KIOSK-506': {
    means: 'File dialogs of the page cannot be held back by the usual way; the other ways still hold.',
    todo: 'Restart the kiosk. When it comes again, keep the log for whoever looks after its code.',
  },
  'KIOSK-507': {
    means: 'Something that is no part of the kiosk was not loaded.',
    todo: 'As with KIOSK-503.',
  },
  'KIOSK-508': {
    means: 'Another window was not opened.',
    todo: 'As with KIOSK-503.',
  },
  'KIOSK-509': {
    means: 'A file that is no part of the kiosk or its content was not served.',
    todo: 'Where the line names a picture, see that it is in the content. Else as with KIOSK-503.',
  },
  'KIOSK-510': {
    means: 'Somebody tried to close the window; it stays.',
    todo: 'Nothing: end the kiosk in the operator panel.',
  },
  'KIOSK-511': {
    means: 'Something went wrong in the page. The line names the scene, when it is known; it is passed over.',
    todo: 'Look at that scene in the content. When it is whole, keep the log for whoever looks after the code.',
  },
  'KIOSK-601': {
    means:
      'The visitor journal cannot be written. Its lines wait, and are written when the disk takes them; the kiosk goes on.',
    todo: 'Make room on the disk, or see that the user-data folder can be written. Or switch the journal off.',
  },
  'KIOSK-701': {
    means: "The page's process ended and was started anew.",
    todo: 'Nothing, once. When it comes often, see the memory of the machine, and look for large pictures in the content.',
  },
  'KIOSK-702': {
    means:
      'The page did not answer, draw or hear, or showed nothing, and was started anew. The line says which.',
    todo: 'As with KIOSK-701.',
  },
  'KIOSK-703': {
    means: 'What is known of failures (`recovery.json`) could not be kept.',
    todo: 'Make room on the disk, or mend it. Until then a new start knows nothing of the failures before it.',
  },
  'KIOSK-704': {
    means: 'A scene ended the page twice. It is passed over until another version of its pack plays.',
    todo: 'Look at the scene that the line names: a very large picture, most often. Mend it, and raise the version of the pack.',
  },
  'KIOSK-705': {
    means:
      'The process that talks to the graphics card ended. After the third time in ten minutes the processor draws, for a day.',
    todo: 'Renew the driver of the graphics card, or start the kiosk with `--disable-gpu` for good.',
  },
  'KIOSK-706': {
    means:
      'It could not keep itself running and is in safe mode: own content, default settings, no graphics card.',
    todo: 'Nothing: it tries again by itself, later each time. See the lines before for what failed.',
  },
  'KIOSK-801': {
    means: "A wrong PIN was typed at the operator's door.",
    todo: 'Nothing, when it was you. Else see who was at the screen.',
  },
  'KIOSK-802': {
    means: 'No PIN is set: whoever opens the door first sets it.',
    todo: 'Open the door and set one.',
  },
  'KIOSK-803': {
    means: "The operator's door was opened by a recovery file.",
    todo: 'Nothing, when it was you; take the stick out. Else set a new PIN and see who was at the machine.',
  },
  'KIOSK-804': {
    means: 'The file that was to set the PIN holds none.',
    todo: 'Write 6 to 12 digits that are not easily guessed, and nothing else, in that file.',
  },
  'KIOSK-805': {
    means: 'The file that set the PIN cannot be removed.',
    todo: 'Delete it yourself: whoever finds it knows the PIN.',
  },
  'KIOSK-951': {
    means: 'A message of a page of the talk was refused.',
    todo: 'As with KIOSK-501.',
  },
  'KIOSK-952': {
    means: "The page of one of the talk's two screens ended and was started anew; the talk went on.",
    todo: 'As with KIOSK-701.',
  },
  'KIOSK-953': {
    means: 'A talk was asked for, and no scene of the content can be shown.',
    todo: 'Run `npm run content -- check` on the content and mend what it names.',
  },
  'KIOSK-954': {
    means: 'A scene could not be shown in the talk; the next one came.',
    todo: 'Look at that scene in the content; `npm run content -- check` names what is wrong.',
  },
  'KIOSK-955': {
    means: "Something went wrong in the page of one of the talk's screens.",
    todo: 'As with KIOSK-511.',
  },
  'KIOSK-956': {
    means: 'The times of a rehearsal could not be kept.',
    todo: 'Make room on the disk, or see that the folder the line names can be written.',
  },
  'KIOSK-960': {
    means: 'Something went wrong while a handout was drawn. The line names it.',
    todo: 'Look at that scene in the content. When it is whole, keep the log for whoever looks after the code.',
  },
  'KIOSK-961': {
    means: 'A handout that the operator asked for could not be made. The line says why.',
    todo: 'Try once more; then keep the log for whoever looks after the code. The kiosk itself goes on.',
  },
} as const satisfies Readonly<Record<`KIOSK-${number}`, Fault>>;

/** A code of the log. */
export type FaultCode = keyof typeof FAULT_CODES;
