// Runs a WebAssembly program with this process's arguments, streams and files:
//
//   node run_wasm.mjs PROGRAM.wasm [ARGUMENT...]
import {readFileSync} from 'node:fs';
import {WASI} from 'node:wasi';

const program = process.argv[2];
const wasi = new WASI({
  version: 'preview1',
  args: process.argv.slice(2),
  env: process.env,
  preopens: {'/': '/'},
});
const module = await WebAssembly.compile(readFileSync(program));
const instance =
    await WebAssembly.instantiate(module, {wasi_snapshot_preview1: wasi.wasiImport});
process.exitCode = wasi.start(instance);
