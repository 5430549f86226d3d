"""Documents made ready for paper: one model, rendered as DOCX (editable) and PDF (to sign and send)."""

from domain.errors import InvalidDocument
from tasks.rendering.docx import render_docx
from tasks.rendering.pdf import render_pdf

__all__ = ["InvalidDocument", "render_docx", "render_pdf"]
