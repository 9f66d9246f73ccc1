// Adds what the front end is made of to the list of the jar: every package of package-lock.json that is not for building
// alone, with its version, licence and hash. Reads two files, writes one; no network. The suite has to have passed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const list = 'target/thaw.cdx.json';
if (existsSync(list)) {
  const bom = JSON.parse(readFileSync(list, 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const others = bom.components.filter((component) => !component.purl?.startsWith('pkg:npm/'));
  const ours = Object.entries(packages).filter(([path, one]) => path && !one.dev).map(([path, one]) => component(path, one));
  const nameless = ours.filter((one) => !one.licenses).map((one) => one.name);
  if (nameless.length) {
    console.error(`These packages name no licence: ${nameless.join(', ')}`);
    process.exitCode = 1;
  }
  bom.components = [...others, ...new Map(ours.map((one) => [one.purl, one])).values()];
  writeFileSync(list, JSON.stringify(bom, null, 2));
}

function component(path, { version, license, integrity }) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: 'required',
    ...(license && { licenses: [license.includes(' ') ? { expression: license } : { license: { id: license } }] }),
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }],
    }),
  };
}
