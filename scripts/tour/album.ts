import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScreenSize } from '../display.ts';
import { nameOfSize } from './request.ts';

/** What a picture shows, the same in every size and language. */
export interface Subject {
  /** File name without its ending, unique among subjects: `figures-03-area`. */
  readonly id: string;
  /** For the contact sheet: "Figures, 3 of 11: area". */
  readonly title: string;
}

/** One picture of the tour. */
export interface Picture {
  readonly subject: Subject;
  readonly size: ScreenSize;
  readonly language: string;
  /** Relative to the tour's folder, with `/`. */
  readonly file: string;
}

/** Where pictures are kept. */
export interface Album {
  readonly add: (png: Buffer, picture: Omit<Picture, 'file'>) => void;
  /** All so far, in the order they were taken. */
  readonly pictures: () => readonly Picture[];
}

/** An album in a folder: one folder a size, in it one a language. */
export function albumIn(folder: string): Album {
  const pictures: Picture[] = [];
  return {
    add: (png, { subject, size, language }) => {
      const file = [nameOfSize(size), language, `${subject.id}.png`].join('/');
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
      pictures.push({ subject, size, language, file });
    },
    pictures: () => pictures,
  };
}
