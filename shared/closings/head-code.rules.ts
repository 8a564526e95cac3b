/** The first 16 characters of a head hash as printed on a report: `3F2A-9C01-77B4-E0D2`. */
export const headCode = (headHash: string): string =>
  (headHash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
