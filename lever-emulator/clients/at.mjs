// A package with its host changed and nothing else: copies its files with the address replaced.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const lever = process.env.LEVER_EMULATOR ?? 'http://127.0.0.1:8090';

export function atEmulator(name, file) {
  const copy = join(mkdtempSync(join(import.meta.dirname, 'node_modules', '.at-')), name);
  cpSync(join(import.meta.dirname, 'node_modules', name), copy, { recursive: true });
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  const changed = source.replaceAll('https://api.lever.co', lever);
  if (changed === source) throw new Error(`${name} names no host in ${file}`);
  writeFileSync(path, changed);
  return copy;
}
