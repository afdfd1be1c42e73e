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
  /** The functions asked of every letter, without the wrapping that checks and converts what is handed to them. */
  readonly letters: LetterFunctions;
  /** A number a function left at a place. */
  readonly read: (at: number, as: 'i32' | 'float' | 'double') => number;
}

/** Of a page's text and the number of a letter in it; truths are 1, and 0 or -1 where it is not so. */
export interface LetterFunctions {
  readonly FPDFText_GetUnicode: (text: number, at: number) => number;
  readonly FPDFText_IsHyphen: (text: number, at: number) => number;
  readonly FPDFText_IsGenerated: (text: number, at: number) => number;
  readonly FPDFText_HasUnicodeMapError: (text: number, at: number) => number;
  /** Leaves left, right, bottom and top as doubles. */
  readonly FPDFText_GetCharBox: (
    text: number,
    at: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => number;
  /** Leaves left, top, right and bottom as floats. */
  readonly FPDFText_GetLooseCharBox: (text: number, at: number, box: number) => number;
}

interface Compiled {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: LetterFunctions & { malloc(size: number): number; free(at: number): void };
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
    letters: compiled.wasmExports,
    // The views are looked up anew each time: growing the memory replaces them.
    read(at, as) {
      if (as === 'i32') return compiled.HEAP32[at >> 2] ?? 0;
      return (as === 'float' ? compiled.HEAPF32[at >> 2] : compiled.HEAPF64[at >> 3]) ?? 0;
    },
  };
}
