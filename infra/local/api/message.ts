/** A request without its body. Header names are in lower case; repeated ones are joined with a comma. */
export interface RequestHead {
  readonly method: string;
  /** As sent: escaped, with a slash in front, without the query. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sourceIp: string;
}

/** A request as it reaches an origin. */
export interface HttpRequest extends RequestHead {
  readonly body: Buffer;
}

export interface HttpResponse {
  readonly status: number;
  /** Pairs, since `set-cookie` may come more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** An answer of the gateway itself rather than of a function. */
export const gatewayMessage = (status: number, message: string): HttpResponse => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify({ message })),
});
