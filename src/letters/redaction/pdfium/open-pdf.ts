import { type Engine, engine } from './engine.ts';

/** A PDF open in PDFium. */
export interface OpenPdf {
  readonly engine: Engine;
  /** What draws the fields of its form. */
  readonly form: number;
  readonly pages: number;
  /** Does something with a page (the first is 0) and lets go of it. */
  withPage<Result>(at: number, use: (page: OpenPage) => Result): Result;
  close(): void;
}

/** A page open in PDFium. */
export interface OpenPage {
  readonly handle: number;
  /** As it is seen, turned and cropped, in the page’s own units. */
  readonly width: number;
  readonly height: number;
}

/** Opens a PDF; null when PDFium cannot read it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | null> {
  const open = await engine();
  const { call } = open;
  const at = open.reserve(bytes.length);
  open.memory().set(bytes, at);
  const document = call.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    open.release(at);
    return null;
  }
  const info = call.PDFiumExt_OpenFormFillInfo();
  const form = call.PDFiumExt_InitFormFillEnvironment(document, info);
  // Fields are tinted for whoever fills them in; nobody does here.
  call.FPDF_SetFormFieldHighlightAlpha(form, 0);
  return {
    engine: open,
    form,
    pages: call.FPDF_GetPageCount(document),
    withPage(number, use) {
      const handle = call.FPDF_LoadPage(document, number);
      if (handle === 0) throw new UnreadablePage(number + 1);
      call.FORM_OnAfterLoadPage(handle, form);
      try {
        return use({
          handle,
          width: call.FPDF_GetPageWidthF(handle),
          height: call.FPDF_GetPageHeightF(handle),
        });
      } finally {
        call.FORM_OnBeforeClosePage(handle, form);
        call.FPDF_ClosePage(handle);
      }
    },
    close() {
      call.PDFiumExt_ExitFormFillEnvironment(form);
      call.PDFiumExt_CloseFormFillInfo(info);
      call.FPDF_CloseDocument(document);
      open.release(at);
    },
  };
}

/** A page the document says it has and that cannot be drawn. */
export class UnreadablePage extends Error {
  readonly page: number;

  constructor(page: number) {
    super(`page ${page} cannot be read`);
    this.page = page;
  }
}
