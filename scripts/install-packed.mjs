import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const compilers = [
  'c++',
  'cc',
  'clang',
  'clang++',
  'cmake',
  'g++',
  'gcc',
  'gyp',
  'make',
  'node-gyp',
  'python',
  'python3',
]

/** A report sentence whose figures any run of the packed program must find. */
export const sample = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019; kế hoạch là 16,5%.\n'

/** Runs a command, with its output as text; throws with all that it printed when it fails. */
export function run(command, args, options) {
  const shell = process.platform === 'win32'
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, shell, ...options })
  if (result.status === 0) return result.stdout
  throw new Error(`${[command, ...args].join(' ')}\n${result.error ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`)
}

/** The environment without what the calling npm adds and without the user's npm settings; only the registry stays. */
function plainEnvironment(folder) {
  const registry = run('npm', ['config', 'get', 'registry']).trim()
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const settings = path.join(folder, 'npmrc')
  writeFileSync(settings, `registry=${registry}\n`)
  return {
    ...environment,
    npm_config_userconfig: settings,
    npm_config_globalconfig: path.join(folder, 'no-npmrc'),
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_update_notifier: 'false',
  }
}

/** Puts programs named like compilers first in the path: each call is logged and fails. */
function refuseCompilers(folder, environment) {
  const shims = path.join(folder, 'shims')
  const log = path.join(folder, 'compiler-calls.log')
  mkdirSync(shims)
  for (const name of compilers) {
    const shim = path.join(shims, name)
    writeFileSync(shim, `#!/bin/sh\necho "${name} $*" >> '${log}'\necho "${name} must not be called" >&2\nexit 97\n`)
    chmodSync(shim, 0o755)
  }
  const gyp = path.join(shims, 'node-gyp.cjs')
  writeFileSync(
    gyp,
    `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'node-gyp ' + process.argv.slice(2).join(' ') + '\\n')\n` +
      `console.error('node-gyp must not be called')\nprocess.exit(97)\n`,
  )
  return {
    log,
    environment: {
      ...environment,
      PATH: shims + path.delimiter + (environment.PATH ?? ''),
      npm_config_node_gyp: gyp,
      CC: path.join(shims, 'cc'),
      CXX: path.join(shims, 'c++'),
      PYTHON: path.join(shims, 'python3'),
    },
  }
}

function scriptsAmong(project) {
  const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([place, entry]) => entry.hasInstallScript && existsSync(path.join(project, place)))
    .map(([place]) => place)
}

/**
 * Packs doichieu and installs the tarball, with npm's default settings and an empty cache, in an empty folder where no
 * compiler can be called; throws when one was called or when an installed package has an install script.
 */
export function installPacked() {
  const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-packed-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  run('npm', ['pack', '--pack-destination', folder], { cwd: root })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  const tarball = path.join(folder, name)
  const project = path.join(folder, 'project')
  mkdirSync(project)
  writeFileSync(path.join(project, 'package.json'), '{ "name": "project", "version": "1.0.0", "private": true }\n')
  writeFileSync(path.join(project, 'report.txt'), sample)

  const { log, environment } = refuseCompilers(folder, plainEnvironment(folder))
  const started = Date.now()
  run('npm', ['install', tarball], { cwd: project, env: environment })
  const seconds = (Date.now() - started) / 1000
  if (existsSync(log)) throw new Error(`the installation called a compiler:\n${readFileSync(log, 'utf8')}`)
  const scripts = scriptsAmong(project)
  if (scripts.length > 0) throw new Error(`installed packages with install scripts: ${scripts.join(', ')}`)
  return { tarball, size: statSync(tarball).size, project, environment, seconds }
}
