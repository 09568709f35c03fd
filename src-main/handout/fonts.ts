import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = /@font-face\s*\{[^}]*\}/g;
const FILE = /url\(["']?(?:[^)"']*\/)?([^)"'/]+\.woff2)["']?\)/g;

/**
 * The interface's own typefaces as rules of a style sheet that needs no file beside it.
 * @param folder where the built interface keeps its style sheets and fonts.
 * @throws when there is none there: the application is damaged, or was not built.
 */
export function fontRules(folder: string): string {
  const names = readdirSync(folder);
  const rules = new Set(
    names
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(RULE) ?? []),
  );
  if (rules.size === 0) throw new Error(`${folder} holds no style sheet with typefaces`);
  return [...rules].map((rule) => withFiles(rule, folder)).join('\n');
}

function withFiles(rule: string, folder: string): string {
  return rule.replace(FILE, (_address, name: string) => {
    const bytes = readFileSync(join(folder, name));
    return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
  });
}
