"""Digital signatures in a PDF, looked at without any network: intact, covering the file, by a trusted certificate."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from domain.signed_copy import Signature


class UnreadablePdf(ValueError):  # noqa: N818 (named by what happened)
    """The bytes are no PDF that can be looked into."""


def signatures_in(content: bytes) -> tuple[Signature, ...]:
    """Every signature of a PDF, in order; none for a scan. Raises UnreadablePdf."""
    from tasks.signature_checking import look  # 15 MiB and a third of a second to load, and few PDFs are signed

    # The validator speaks asyncio, and this may run inside a flow's own loop: it gets a thread and a loop for itself.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, look(content)).result()
