import type { S3Error } from './errors.ts';
import type { Listing } from './listing.ts';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML; a carriage return would otherwise come back as a line feed. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r\n]/g, (found) => NAMES[found] ?? `&#${found.charCodeAt(0)};`);

const element = (name: string, value: string | number | boolean): string =>
  `<${name}>${escapeXml(String(value))}</${name}>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The error document of the S3 API reference, "REST error responses". */
export const errorDocument = (error: S3Error, resource: string, requestId: string): string =>
  `${HEAD}<Error>${element('Code', error.code)}${element('Message', error.message)}${element('Resource', resource)}${element('RequestId', requestId)}</Error>`;

/** The ListBucketResult document of ListObjectsV2. */
export const listingDocument = (bucket: string, listing: Listing): string => {
  const name = (key: string): string => (listing.encodeUrls ? encodeURIComponent(key) : key);
  const parts = [
    element('Name', bucket),
    element('Prefix', name(listing.prefix)),
    element('MaxKeys', listing.maxKeys),
    element('KeyCount', listing.objects.length + listing.commonPrefixes.length),
    element('IsTruncated', listing.next !== undefined),
  ];
  if (listing.delimiter !== undefined) parts.push(element('Delimiter', name(listing.delimiter)));
  if (listing.encodeUrls) parts.push(element('EncodingType', 'url'));
  if (listing.next !== undefined) parts.push(element('NextContinuationToken', listing.next));
  for (const object of listing.objects) {
    parts.push(
      `<Contents>${element('Key', name(object.key))}${element('LastModified', object.lastModified)}${element('ETag', object.etag)}${element('Size', object.size)}${element('StorageClass', 'STANDARD')}</Contents>`,
    );
  }
  for (const prefix of listing.commonPrefixes) {
    parts.push(`<CommonPrefixes>${element('Prefix', name(prefix))}</CommonPrefixes>`);
  }
  return `${HEAD}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</ListBucketResult>`;
};
