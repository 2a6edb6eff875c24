/** The part of a Word file that holds the plan it was made from. Source: ECMA-376 Part 1, 22.5 Custom XML Data Storage. */
import { CARRIED_NAMESPACE, type WrittenPicture } from '../../carried/carried-plan.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Names the part among custom parts; the same in every file, as the schema is. */
const ITEM_ID = '{6B1F0C52-7E0A-4D0E-9C5B-2A4D8F31C7E1}';

/** `plan` as `serializeCarriedPlan` writes it; `key` names it among the bookmarks. */
export function writeCarriedPart(plan: string, key: string, pictures: ReadonlyMap<string, WrittenPicture>): string {
  const written = [...pictures].map(
    ([id, { hashes, widthMm, proportion }]) =>
      `<zf:picture block="${escapeXml(id)}" hashes="${hashes.join(' ')}" widthMm="${widthMm}" proportion="${proportion}"/>`,
  );
  return (
    `${XML_DECLARATION}<zf:carried xmlns:zf="${CARRIED_NAMESPACE}" key="${key}">` +
    `<zf:plan>${escapeXml(plan)}</zf:plan>${written.join('')}</zf:carried>`
  );
}

/** Adds the part, with what a package says of one, to parts by path. */
export function addCarriedPart(parts: Record<string, string>, part: string): void {
  const insert = (path: string, before: string, text: string) => {
    parts[path] = (parts[path] ?? '').replace(before, () => text + before);
  };
  parts['customXml/item1.xml'] = part;
  parts['customXml/itemProps1.xml'] =
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${CARRIED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  parts['customXml/_rels/item1.xml.rels'] =
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;
  insert(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdPlan" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`,
  );
  insert(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPERTIES_TYPE}"/>`,
  );
}
