import { readFileSync } from 'node:fs';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium as it is compiled: its functions, and the memory they work in. */
export interface Engine {
  readonly call: WrappedPdfiumModule;
  /** Reserves memory. Throws when there is no more: the limit is the process’s (redaction-process.ts). */
  readonly reserve: (length: number) => number;
  readonly release: (at: number) => void;
  /** A view of the memory; good only until the next call, which may move it. */
  readonly memory: () => Uint8Array;
  /** A number a function left at a place. */
  readonly read: (at: number, as: 'i32' | 'float' | 'double') => number;
}

interface Compiled {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  getValue(at: number, as: string): number;
}

let started: Promise<Engine> | undefined;

/** The engine of this process, started when it is first asked for. */
export const engine = (): Promise<Engine> => (started ??= start());

async function start(): Promise<Engine> {
  const wasm = readFileSync(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const call = await init({ wasmBinary: wasm.buffer });
  const compiled = call.pdfium as unknown as Compiled;
  call.PDFiumExt_Init();
  return {
    call,
    reserve(length) {
      const at = compiled.wasmExports.malloc(length);
      if (at === 0) throw new RangeError('the document needs more memory than one may have');
      return at;
    },
    release: (at) => compiled.wasmExports.free(at),
    memory: () => compiled.HEAPU8,
    read: (at, as) => compiled.getValue(at, as),
  };
}
