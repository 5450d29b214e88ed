"""Opens every document of a folder in programs that others wrote, and says what they find wrong, a line each.

PDF: outloud, which checks PDF/UA-1 and more. Calendars: icalendar. DOCX and spreadsheets: LibreOffice, whose text and cells are
compared with those that python-docx, openpyxl and Python's csv read.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import icalendar
import openpyxl
from docx import Document

folder = pathlib.Path(sys.argv[1])
scratch = pathlib.Path(tempfile.mkdtemp(dir=folder.parent))
wrong = []


def said(path, what):
    wrong.append(f"{path.name}: {what}")


def of_kind(kind):
    return sorted(folder.glob(f"*.{kind}"))


def converted(paths, kind, *more):
    """The same documents as LibreOffice writes them anew, by the name of the original."""
    if not paths:
        return {}
    out = scratch / f"to-{kind.split(':')[0]}-{len(list(scratch.iterdir()))}"
    command = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--norestore", *more]
    run = subprocess.run([*command, "--convert-to", kind, "--outdir", out, *paths], capture_output=True, text=True)
    found = {path.name: out / f"{path.stem}.{kind.split(':')[0]}" for path in paths}
    for path in paths:
        if not found[path.name].exists():
            said(path, f"LibreOffice does not open it: {run.stdout[-300:]} {run.stderr[-300:]}")
    return {name: path for name, path in found.items() if path.exists()}


def pdfs():
    if not of_kind("pdf"):
        return
    outloud = pathlib.Path(sys.executable).parent / "outloud"
    run = subprocess.run([outloud, folder, "--json", "-"], capture_output=True, text=True)
    results = json.loads(run.stdout)["results"]
    if len(results) != len(of_kind("pdf")):
        said(folder, f"outloud read {len(results)} of {len(of_kind('pdf'))}")
    for result in results:
        path = pathlib.Path(result["path"])
        if result["error"]:
            said(path, result["error"])
        for finding in result["findings"]:
            if finding["severity"] == "error":
                said(path, f"{finding['rule']}: {finding['message']}")


def calendars():
    for path in of_kind("ics"):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        events = calendar.walk("VEVENT")
        if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
            said(path, "no VERSION or PRODID")
        for event in events:
            for needed in ("UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY"):
                if event.get(needed) is None:
                    said(path, f"an event without {needed}")
            if event.errors:
                said(path, f"{event.errors}")


def words(text):
    return " ".join(text.split())


def documents():
    texts = converted(of_kind("docx"), "txt:Text (encoded):UTF8")
    for path in of_kind("docx"):
        document = Document(path)
        if path.name not in texts:
            continue
        seen = words(texts[path.name].read_text("utf-8-sig"))
        for paragraph in document.paragraphs:
            if words(paragraph.text) and words(paragraph.text) not in seen:
                said(path, f"LibreOffice does not show {paragraph.text!r}")


def cells(path):
    sheet = openpyxl.load_workbook(path, read_only=False).worksheets[0]
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [row for row in rows if any(row)]


def rows_of(text):
    return [row for row in csv.reader(io.StringIO(text)) if any(row)]


def same(path, ours, theirs):
    """Words are the same; of what a spreadsheet takes for a number or a day it is enough that it is there."""
    if len(ours) != len(theirs):
        said(path, f"{len(ours)} rows, LibreOffice has {len(theirs)}")
        return
    for ours_row, theirs_row in zip(ours, theirs):
        for at, cell in enumerate(ours_row):
            other = theirs_row[at] if at < len(theirs_row) else ""
            plain = not cell.strip() or cell[:1] in "0123456789-+=." or cell.lower() in ("true", "false")
            if (words(cell) != words(other)) if not plain else (bool(cell.strip()) != bool(other.strip())):
                said(path, f"{cell!r} became {other!r}")


def spreadsheets():
    utf8 = "--infilter=CSV:44,34,76,1"
    for path, other in converted(of_kind("csv"), "xlsx", utf8).items():
        same(folder / path, rows_of((folder / path).read_text("utf-8-sig")), cells(other))
    for path, other in converted(of_kind("xlsx"), "csv:Text - txt - csv (StarCalc):44,34,76,1").items():
        same(folder / path, cells(folder / path), rows_of(other.read_text("utf-8-sig")))


for check in (pdfs, calendars, documents, spreadsheets):
    check()
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
