// PDFs: one to send, and what one says.
import { execFileSync } from "node:child_process";
import { python } from "../mail";

/** A PDF of so many pages, each with these words. */
export function pdf(words: string, pages = 2): Buffer {
  const page = (n: number) => 4 + 2 * n;
  const all = Array.from({ length: pages }, (_, n) => n);
  const content = `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${all.map((n) => `${page(n)} 0 R`).join(" ")}] /Count ${pages} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...all.flatMap((n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page(n) + 1} 0 R ` +
        "/Resources << /Font << /F1 3 0 R >> >> >>",
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let made = "%PDF-1.7\n";
  const places = objects.map((object, n) => {
    const place = made.length;
    made += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${made.length}\n%%EOF\n`;
  return Buffer.from(made + table + trailer, "latin1");
}

const reading = `
import sys, pymupdf
paper = pymupdf.open(stream=sys.stdin.buffer.read(), filetype="pdf")
sys.stdout.reconfigure(encoding="utf-8")
print(" ".join(" ".join(page.get_text() for page in paper).split()))
`;

/** What a PDF says, on one line. */
export const saysOf = (paper: Buffer): string =>
  execFileSync(python, ["-c", reading], { input: paper, encoding: "utf8" });
