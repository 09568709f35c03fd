/** The layout of files that this kiosk reads. Older packs are raised to it while they are read (rule C16). */
export const FORMAT_VERSION = 2;
