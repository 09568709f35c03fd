/** Values by the name a template calls them, printed in the template's language. */
export type Printed = Readonly<Record<string, string>>;

const NAME = /\{([A-Za-z][\w-]*)\}/g;

/** The template with each `{name}` replaced, and the names that have no value. */
export function fillTemplate(
  template: string,
  printed: Printed,
): { readonly text: string; readonly unknown: readonly string[] } {
  if (!template.includes('{')) return { text: template, unknown: [] };
  const unknown: string[] = [];
  const text = template.replace(NAME, (whole, name: string) => {
    const value = Object.hasOwn(printed, name) ? printed[name] : undefined;
    if (value === undefined) unknown.push(name);
    return value ?? whole;
  });
  return { text, unknown };
}

/** A digit that somebody typed where a computed `{name}` belongs, or null. Years stand for themselves. */
export function typedNumber(template: string): string | null {
  if (!/\d/.test(template)) return null;
  const match = /\d[\d\s\u00a0.,]*/u.exec(template.replace(NAME, '').replace(/\b(?:19|20)\d{2}\b/g, ''));
  return match === null ? null : match[0].trim();
}
