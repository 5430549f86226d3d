"""PDFs with a digital signature, made with a key of our own, as an authority would have given it."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pypdf import PdfWriter


@dataclass(frozen=True)
class Key:
    """A signer's key and certificate."""

    bundle: bytes
    certificate: bytes  # PEM

    def trusted_in(self, folder: Path) -> None:
        """Put the certificate where trusted roots lie."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "goc.pem").write_bytes(self.certificate)


@cache
def a_key(name: str = "Lê Thị Lành") -> Key:
    """A key with a certificate that signs for itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    bundle = pkcs12.serialize_key_and_certificates(b"k", key, certificate, None, serialization.NoEncryption())
    return Key(bundle, certificate.public_bytes(serialization.Encoding.PEM))


def signed(pdf: bytes, key: Key | None = None, field: str = "Chu-ky") -> bytes:
    """The same file with a signature added at its end, as signing programs do."""
    signer = signers.SimpleSigner.load_pkcs12_data((key or a_key()).bundle, other_certs=[], passphrase=None)
    assert signer is not None
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    fields.append_signature_field(writer, fields.SigFieldSpec(field))
    meta = signers.PdfSignatureMetadata(field_name=field)
    out: io.BytesIO = signers.sign_pdf(writer, meta, signer=signer)
    return out.getvalue()


def a_scan(pages: int = 1) -> bytes:
    """A PDF without text, like a scan."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
