/** The same words with a capital at their head, as a sentence or a line begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
