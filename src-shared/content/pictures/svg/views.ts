import { SVG } from './vocabulary.ts';
import { readXml } from './xml.ts';

/**
 * The ids of the `<view>` elements of a drawing, in its order; of a broken one, those before the place where it
 * breaks.
 */
export function viewIds(svgText: string): readonly string[] {
  return readXml(svgText)
    .elements.filter(({ local, uri }) => local === 'view' && uri === SVG)
    .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'id').map(({ value }) => value));
}
