// The only file that an old Node reads. Nothing newer than Node 12 may stand in it: it must live to say that it is old.
const version = process.versions.node
const [major, minor] = version.split('.').map(Number)

if (Number(major) < 20 || (Number(major) === 20 && Number(minor) < 19)) {
  console.error(
    'KISS needs Node 20.19 or newer to start, and this is Node ' +
      version +
      ': install a newer one from https://nodejs.org (or: nvm install 24) and run the same command again.',
  )
  process.exitCode = 1
} else {
  import('./main.js').then(function (launcher) {
    return launcher.main(process.argv.slice(2))
  })
}
