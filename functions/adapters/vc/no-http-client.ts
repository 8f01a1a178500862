/**
 * Stands in for `@digitalbazaar/http-client` in the bundles: jsonld brings a network loader along that nothing here
 * may ever use, and with it a whole HTTP stack.
 */
export const httpClient = {
  get(): Promise<never> {
    return Promise.reject(new Error('nothing is fetched for a document'));
  },
};
