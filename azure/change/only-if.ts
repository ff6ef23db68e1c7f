/** The etag that the resource must still have; Azure refuses otherwise, and nothing of another person is overwritten. */
export type Unchanged = { readonly etag?: string };

export const onlyIf = ({ etag }: Unchanged) =>
  etag === undefined ? {} : { requestOptions: { customHeaders: { 'If-Match': etag } } };
