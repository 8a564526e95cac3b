import { z } from 'zod'

/** The number on a document, without the spaces a person types into it. */
export const idNumber = () =>
  z
    .string()
    .transform((value) => value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9()-]{4,32}$/, 'id_number_invalid'))
