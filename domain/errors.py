"""What goes wrong by mistake of code or set-up. Expected refusals are values, not exceptions."""


class OfficeError(Exception):
    """Any broken rule of the office; its text is Vietnamese and may be shown."""


class IllegalTransition(OfficeError):  # noqa: N818 (named by what happened)
    """An event that the current state does not allow."""


class InvalidDocument(OfficeError):  # noqa: N818 (named by what happened)
    """A document that breaks the decree's form so far that it cannot be handled."""


class UnknownPerson(OfficeError):  # noqa: N818 (named by what happened)
    """A name or code that the office does not know."""


class ConfigurationError(OfficeError):
    """A setting or an office rule that contradicts itself or cannot be read."""
