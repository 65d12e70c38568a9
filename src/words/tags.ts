/** What is settled about a token before the model is asked: nothing, that it begins a word, that it goes on with one. */
export const free = 0
export const begins = 1
export const goesOn = 2
