// Joins the modules of the built program to a few files, so that a start reads and links a handful instead of hundreds.
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

/** Packages of plain JavaScript that go into the bundle; all others are found where they are installed. */
const bundled = ['commander', 'natural', 'zod']

/**
 * Puts a bundle in place of `cli/main.js` of a built folder; what a command loads when it is run is a file of its own
 * beside it. The modules stay for the library and for worker threads. The licences of bundled packages go along.
 */
export async function bundleProgram(built, root) {
  // As the bundler names the modules, whatever links lead there.
  const folder = realpathSync(built)
  const cli = path.join(folder, 'cli')
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { metafile } = await build({
    // Names in the bundle are told from here, so that equal code gives equal bytes wherever it is built.
    absWorkingDir: folder,
    entryPoints: [path.join(cli, 'main.js')],
    outdir: cli,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    // CommonJS in the bundle asks for Node's own modules.
    banner: { js: `import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url)` },
    chunkNames: 'part-[hash]',
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [ownAddresses(folder, cli)],
    metafile: true,
    logLevel: 'warning',
  })
  writeFileSync(path.join(cli, 'LICENSES.txt'), licencesOf(metafile, folder, root))
}

/** A module finds the data beside it by its own address: in the bundle that is told from where the bundle lies. */
const ownAddresses = (folder, home) => ({
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      if (!file.startsWith(folder + path.sep)) return undefined
      const place = path.relative(home, file).split(path.sep).join('/')
      const address = `new URL(${JSON.stringify(place)}, import.meta.url).href`
      return { contents: readFileSync(file, 'utf8').replaceAll('import.meta.url', address) }
    })
  },
})

/** The licences of the packages of which anything stands in the bundle; its inputs are told from the folder of the build. */
function licencesOf({ inputs }, folder, root) {
  const outside = Object.keys(inputs)
    .map((file) => path.resolve(folder, file))
    .filter((file) => !file.startsWith(folder + path.sep))
  const names = outside.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
  if (names.length === 0) throw new Error(`no package in the bundle of ${folder}: its licences cannot be told`)
  const texts = [...new Set(names)].sort().map((name) => {
    const home = path.join(root, 'node_modules', name)
    const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].map((own) => path.join(home, own)).find(existsSync)
    if (!file) throw new Error(`no licence of ${name} in ${home}`)
    return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`
  })
  return texts.join('\n----\n\n')
}
