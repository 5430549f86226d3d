"""What the command line refuses: one line in Vietnamese and English that says what to do."""

from domain.errors import OfficeError


class Refused(OfficeError):  # noqa: N818 (named by what happened)
    """Nothing was done and nothing is half-stored; the text is `tiếng Việt / English`, one line."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(" ".join(f"{vietnamese} / {english}".split()))
        self.vietnamese, self.english = vietnamese, english
