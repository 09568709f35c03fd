/**
 * The file `NAME.kioskpack`: a content pack as one file, for a USB stick.
 *
 * It is a zip. Its first entry is `manifest.json`, which lists every other entry with its size and SHA-256; all
 * others are the pack's files by their path. Nothing else is in it: no folders, no comments of entries, no dates
 * (every entry is dated 1 January 2000). The comment of the archive is the seal: `kioskpack-sha256:` and the
 * SHA-256, in lower-case hexadecimal, of every byte before the comment's text. The end record, with the length of
 * the comment, is before it, so each byte of the file is either summed or part of a text that must be exactly so:
 * no byte can change unnoticed. The seal guards against accidents and not against people: whoever can write such a
 * file can seal it, so what is inside is judged as if a stranger had made it.
 *
 * The same files give the same bytes, as long as the same zlib packs them.
 */
export const FORMAT = 'kioskpack';

/** The only version there is. A file with a higher one was made by a newer kiosk. */
export const FORMAT_VERSION = 1;

/** Path of the list of files. A pack cannot have a file of this name. */
export const MANIFEST_PATH = 'manifest.json';
