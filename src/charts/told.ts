const field = { field: 'tooltip', type: 'nominal' } as const

/** Encodings by which a mark tells its figure with the sentence: to the mouse, and to those who do not see. */
export const told = { tooltip: field, description: field } as const

/** What a mark needs that is to be read out: the others of a chart are told in its description alone. */
export const readOut = { aria: true } as const
