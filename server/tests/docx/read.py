"""Reads a DOCX from standard input, as python-docx does, and writes what is in it as JSON."""

import io
import json
import sys

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table


def lang(properties):
    """The language that run properties say, or null."""
    found = None if properties is None else properties.find(qn("w:lang"))
    return None if found is None else found.get(qn("w:val"))


def paragraph(one):
    numbered = one.style.element.find(qn("w:pPr") + "/" + qn("w:numPr")) is not None
    return {
        "style": one.style.name,
        "text": one.text,
        "langs": [lang(run._element.rPr) for run in one.runs],
        "listed": numbered,
    }


def table(one):
    caption = one._element.tblPr.find(qn("w:tblCaption"))
    heads = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in one.rows]
    return {
        "caption": None if caption is None else caption.get(qn("w:val")),
        "heads": heads,
        "rows": [[cell.text for cell in row.cells] for row in one.rows],
    }


document = Document(io.BytesIO(sys.stdin.buffer.read()))
defaults = document.styles.element.find(qn("w:docDefaults") + "/" + qn("w:rPrDefault") + "/" + qn("w:rPr"))
blocks = list(document.iter_inner_content())
json.dump(
    {
        "title": document.core_properties.title,
        "author": document.core_properties.author,
        "language": document.core_properties.language,
        "lang": lang(defaults),
        "paragraphs": [paragraph(one) for one in blocks if not isinstance(one, Table)],
        "tables": [table(one) for one in blocks if isinstance(one, Table)],
        "foot": " ".join(one.text for one in document.sections[0].footer.paragraphs),
    },
    sys.stdout,
)
