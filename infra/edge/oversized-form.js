/**
 * A CloudFront Function (runtime cloudfront-js-2.0) for the form that gives a badge. The gateway and Lambda take about
 * 6 MB and answer more in their own way; a browser that says it will send more than we read is led back to the page of
 * its form, which says so in words. A function sees the head of a request, never its body: the length is the browser's.
 */
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const read = (of, name) => (of[name] === undefined ? '' : of[name].value);

  const tooLarge = Number(read(headers, 'content-length')) > MAX_BODY_BYTES;
  const fromPage =
    read(headers, 'content-type').startsWith('multipart/form-data') &&
    read(headers, 'accept').includes('text/html');
  if (request.method !== 'POST' || !tooLarge || !fromPage) return request;

  const query = request.querystring;
  const language = read(query, 'lang') === 'es' ? '/es' : '';
  const page = read(query, 'next') === 'verify' ? '/verify' : '/check';
  const help = read(query, 'help') === '1' ? '&help=1' : '';
  return {
    statusCode: 303,
    statusDescription: 'See Other',
    headers: {
      location: { value: `${language}${page}?problem=body-too-large${help}` },
      'cache-control': { value: 'no-store' },
    },
  };
}
