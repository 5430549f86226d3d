"""What proves a digital signature in a PDF, checked without any network.

Revocation is not asked for (that needs the network and may leak what is read); a certificate counts as trusted when it
leads to one of the roots in `VANTHU_TRUST_DIR`.
"""

import io
import logging
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from asn1crypto import pem, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from domain.signed_copy import Signature
from settings import get_settings
from tasks.signatures import UnreadablePdf

_CERTIFICATES = (".crt", ".cer", ".pem", ".der")


async def look(content: bytes) -> tuple[Signature, ...]:
    """Every signature of a PDF, in order. Raises UnreadablePdf."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        embedded = list(reader.embedded_regular_signatures)
        return tuple([await _signature(each) for each in embedded])
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise UnreadablePdf(str(error)) from error


async def _signature(embedded: EmbeddedPdfSignature) -> Signature:
    context = ValidationContext(trust_roots=list(_roots()), allow_fetching=False, revocation_mode="soft-fail")
    try:
        status = await async_validate_pdf_signature(embedded, signer_validation_context=context)
    except SignatureValidationError as error:
        return Signature(_name(embedded), intact=False, trusted=False, whole=False, note=str(error))
    return Signature(
        signer=_name(embedded),
        intact=status.intact and status.valid,
        trusted=status.trusted,
        whole=_covers(status),
        signed_at=status.signer_reported_dt.isoformat() if status.signer_reported_dt else "",
        note=status.summary(),
    )


def _covers(status: PdfSignatureStatus) -> bool:
    """The file is as it was signed, or only what a further signature needs was added."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return True
    level = status.modification_level
    return level is not None and level is not ModificationLevel.OTHER and bool(status.docmdp_ok)


def _name(embedded: EmbeddedPdfSignature) -> str:
    certificate: x509.Certificate | None = embedded.signer_cert
    native = certificate.subject.native if certificate is not None else {}
    return str(native.get("common_name") or native.get("organization_name") or "không rõ tên")


def _roots() -> Iterable[x509.Certificate]:
    folder = get_settings().trust_dir
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix.lower() in _CERTIFICATES:
            with suppress(ValueError):  # what is no certificate makes nothing trusted
                yield from _certificates(path)


def _certificates(path: Path) -> Iterable[x509.Certificate]:
    content = path.read_bytes()
    if not pem.detect(content):
        yield x509.Certificate.load(content)
        return
    for _, _, der in pem.unarmor(content, multiple=True):
        yield x509.Certificate.load(der)
