/** Name of the configuration that a build looks for in the working folder. */
export const configName = 'doichieu.config.json'
