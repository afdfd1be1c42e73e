import type { Sent } from './caller.ts';

/** A form with files as a program sends it. Files are called claim.pdf. */
export async function formSent(
  parts: Readonly<Record<string, string | Blob>>,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts))
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'claim.pdf');
  const request = new Request('http://x.example', { method: 'POST', body: form });
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '', ...headers },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}

export const aPdf = new Blob(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n']);
